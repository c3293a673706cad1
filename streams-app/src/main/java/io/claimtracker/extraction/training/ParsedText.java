package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;

/** A text with its syntax, to learn from. */
public record ParsedText(Signals signals, Syntax syntax) {
    public ParsedText {
        if (signals.size() != syntax.size()) {
            throw new IllegalArgumentException(syntax.size() + " words of syntax for " + signals.size() + " tokens");
        }
    }
}
