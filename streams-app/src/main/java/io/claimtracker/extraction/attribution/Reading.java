package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.SyntaxReader;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;

/** A text as the attribution models see it: its words and how they hang together. */
@SuppressWarnings("EnumOrdinal") // models know tags and relations by number
public record Reading(Signals signals, Syntax syntax) {
    public static Reading of(Prose prose, SyntaxReader syntaxReader) {
        Signals signals = new Signals(prose);
        return new Reading(signals, syntaxReader.read(signals));
    }

    /** The token of a range that the others hang on: a verb before any other, then the last noun, then the last token. */
    int headOf(Range range) {
        int head = range.end() - 1;
        for (int i = range.first(); i < range.end(); i++) {
            int above = syntax.head(i);
            if (above < range.first() || above >= range.end()) {
                if (isVerb(syntax.tag(i))) {
                    return i;
                }
                head = i;
                if (isNoun(syntax.tag(i))) {
                    break;
                }
            }
        }
        return head;
    }

    /** Whether a token hangs on another, four steps up at most. */
    boolean hangsOn(int token, int other) {
        int above = syntax.head(token);
        for (int step = 0; above >= 0 && step < 4; step++) {
            if (above == other) {
                return true;
            }
            above = syntax.head(above);
        }
        return false;
    }

    /**
     * How quotes stand around a token: 1 for in quotes, 2 for right behind a closing mark, 4 for right before an opening
     * one, a comma between allowed; summed.
     */
    int quotesAround(int token) {
        int around = signals.quoted(token) ? 1 : 0;
        boolean behind = signals.kind(token - 1) == Signals.CLOSING_QUOTE
                || (signals.kind(token - 2) == Signals.CLOSING_QUOTE && signals.kind(token - 1) == Signals.MARK);
        boolean before =
                signals.kind(token + 1) == Signals.OPENING_QUOTE || signals.kind(token + 2) == Signals.OPENING_QUOTE;
        return around + (behind ? 2 : 0) + (before ? 4 : 0);
    }

    /** Whether a token says something: a verb, noun, adjective, number or interjection, or what points to one. */
    boolean isMeaningful(int token) {
        int tag = syntax.tag(token);
        return signals.isWord(token)
                && (isVerb(tag)
                        || isNoun(tag)
                        || tag == Tag.ADJECTIVE.ordinal()
                        || tag == Tag.NUMBER.ordinal()
                        || tag == Tag.PRONOUN.ordinal()
                        || tag == Tag.DETERMINER.ordinal()
                        || tag == Tag.OTHER.ordinal());
    }

    static boolean isVerb(int tag) {
        return tag >= Tag.BASE_VERB.ordinal() && tag <= Tag.PARTICIPLE.ordinal();
    }

    private static boolean isNoun(int tag) {
        return tag == Tag.NOUN.ordinal() || tag == Tag.NAME.ordinal();
    }
}
