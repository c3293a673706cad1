package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import java.util.Arrays;

/** Which tokens need no look at all: quote marks, and words seen often in training and hardly ever in a cue. */
public final class CueCandidates {
    private final int[] never;

    /**
     * Knows the words that are no candidates.
     *
     * @param never hashes of words in lower case, in ascending order
     */
    public CueCandidates(int[] never) {
        this.never = never.clone();
    }

    public boolean isCandidate(Signals signals, int token) {
        return signals.kind(token) < Signals.OPENING_QUOTE
                && Arrays.binarySearch(never, signals.form(token).lower()) < 0;
    }

    int[] never() {
        return never.clone();
    }
}
