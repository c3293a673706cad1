package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;

/**
 * Where the source and the content of a cue are looked for: its own sentence, and as many before and after as belong to
 * a quotation that is open or close by, or follow a colon. Bounded, so that no cue costs more than a page of text.
 */
public final class Windows {
    private static final int SENTENCES_BEFORE = 4;
    private static final int SENTENCES_AFTER = 7;

    private Windows() {}

    /** The tokens of the window of a cue. */
    public static Range around(Signals signals, Range cue) {
        int first = signals.sentenceOf(cue.first());
        int last = signals.sentenceOf(cue.end() - 1);
        for (int taken = 0; taken < SENTENCES_BEFORE && first > 0 && reachesBack(signals, first, taken == 0); taken++) {
            first--;
        }
        for (int taken = 0; taken < SENTENCES_AFTER && last + 1 < signals.sentences(); taken++) {
            if (!goesOn(signals, last)) {
                break;
            }
            last++;
        }
        return new Range(signals.sentence(first).first(), signals.sentence(last).end());
    }

    private static boolean reachesBack(Signals signals, int sentence, boolean own) {
        Sentence here = signals.sentence(sentence);
        if (signals.sentence(sentence - 1).paragraph() != here.paragraph()) {
            return false;
        }
        int start = here.first();
        return signals.sameQuote(start, start - 1) || (own && signals.kind(start - 1) == Signals.CLOSING_QUOTE);
    }

    private static boolean goesOn(Signals signals, int sentence) {
        Sentence next = signals.sentence(sentence + 1);
        int start = next.first();
        boolean sameParagraph = signals.sentence(sentence).paragraph() == next.paragraph();
        boolean opens = signals.kind(start) == Signals.OPENING_QUOTE;
        boolean unclosed = signals.quoted(start - 1) && signals.kind(start - 1) != Signals.CLOSING_QUOTE;
        return (sameParagraph && (opens || signals.sameQuote(start, start - 1)))
                || (!sameParagraph && opens && unclosed)
                || signals.reads(start - 1, ":");
    }
}
