package io.claimtracker.extraction;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a content says, without the "that" that only joins it to its cue, and the quote marks that then enclose it. */
final class Said {
    /** Behind these, "that" is no link but the subject: that was wrong. */
    private static final Set<String> VERBS = Lexicon.words("finite-verbs.txt");

    private Said() {}

    static List<Span> of(Prose prose, List<Span> content) {
        Range piece = prose.tokens(content.get(0));
        int first = piece.first();
        int end = piece.end();
        boolean links = prose.lower(first).equals("that")
                && first + 1 < end
                && !VERBS.contains(prose.lower(first + 1))
                && !prose.lower(first + 1).startsWith("'");
        if (!links) {
            return content;
        }
        first++;
        boolean enclosed = prose.quoted(first)
                && prose.quoteAt(first).open() == first
                && prose.quoteAt(first).end() >= end - 1
                && end - first > 2;
        int close = enclosed && prose.quoteAt(first).end() == end - 1 ? end - 1 : end;
        // American style puts the full stop before the closing mark.
        close -= close < end && close - first > 2 && prose.lower(close - 1).equals(".") ? 1 : 0;
        List<Span> said = new ArrayList<>(content);
        said.set(0, prose.span(enclosed ? first + 1 : first, close));
        return said;
    }
}
