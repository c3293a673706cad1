package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.WordForm;

/** A cue and what is the same for every token that might be its source or content. */
public final class CueSetting {
    final Reading reading;
    final Signals signals;
    final CueMap cues;
    final Range cue;
    final Range window;
    final Sentence sentence;
    final int sentenceNumber;
    /** The token of the cue that the others hang on. */
    final int head;

    final int headStem;
    final int headClass;
    final int firstClass;
    final boolean quoted;
    /** What stands right before the cue, in a few classes, likewise right behind. */
    final int before;

    final int after;
    /** Both, and whether quotes stand before or behind in the sentence. */
    final int neighbours;

    final int neighboursAndQuotes;
    final int headRelation;
    final int headTag;
    final int headChildren;
    final Branches branches;

    public CueSetting(Reading reading, CueMap cues, Range cue, Range window) {
        this.reading = reading;
        this.signals = reading.signals();
        this.cues = cues;
        this.cue = cue;
        this.window = window;
        this.sentenceNumber = signals.sentenceOf(cue.first());
        this.sentence = signals.sentence(sentenceNumber);
        this.head = reading.headOf(cue);
        this.headStem = signals.form(head).stem();
        this.headClass = signals.form(head).medium();
        this.firstClass = signals.form(cue.first()).coarse();
        this.quoted = signals.quoted(cue.first());
        this.before = before(signals, cue.first(), sentence.first());
        this.after = after(signals, cue.end(), sentence.end());
        this.neighbours = before * 16 + after;
        this.neighboursAndQuotes = neighbours * 4
                + (any(Signals.CLOSING_QUOTE, sentence.first(), cue.first()) ? 1 : 0)
                + (any(Signals.OPENING_QUOTE, cue.end(), sentence.end()) ? 2 : 0);
        this.headRelation = reading.syntax().relation(head);
        this.headTag = reading.syntax().tag(head);
        this.headChildren = reading.syntax().childMask(head) & 0x5F;
        this.branches = new Branches(reading.syntax(), window, head);
    }

    private boolean any(int kind, int from, int to) {
        for (int i = from; i < to; i++) {
            if (signals.kind(i) == kind) {
                return true;
            }
        }
        return false;
    }

    private static int before(Signals signals, int first, int sentenceFirst) {
        int previous = first - 1;
        if (previous < 0) {
            return 0;
        }
        if (signals.kind(previous) == Signals.CLOSING_QUOTE) {
            return 1;
        }
        if (signals.reads(previous, ",")) {
            return signals.kind(previous - 1) == Signals.CLOSING_QUOTE ? 1 : 2;
        }
        if (first == sentenceFirst) {
            return 3;
        }
        return signals.isWord(previous) ? 5 + word(signals, previous) : 4;
    }

    private static int after(Signals signals, int end, int sentenceEnd) {
        if (end >= sentenceEnd) {
            return 0;
        }
        if (signals.kind(end) == Signals.OPENING_QUOTE) {
            return 1;
        }
        if (signals.reads(end, ",")) {
            return end + 1 < sentenceEnd && signals.kind(end + 1) == Signals.OPENING_QUOTE ? 1 : 2;
        }
        if (signals.form(end).that()) {
            return 3;
        }
        if (signals.reads(end, ".")) {
            return 4;
        }
        return signals.isWord(end) ? 6 + word(signals, end) : 5;
    }

    /** 0 for a name, 1 for a pronoun, 2 for any other word. */
    private static int word(Signals signals, int token) {
        WordForm form = signals.form(token);
        return signals.word(token).isCapitalised() ? 0 : form.pronoun() ? 1 : 2;
    }

    /** The cue's tokens. */
    public Range cue() {
        return cue;
    }

    /** The tokens among which source and content are looked for. */
    public Range window() {
        return window;
    }

    public Signals signals() {
        return signals;
    }
}
