package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Range;
import java.util.List;

/** Which tokens of a text are part of a cue, and how many between any two. */
public final class CueMap {
    private final int[] counts;

    public CueMap(int size, List<Range> cues) {
        boolean[] marked = new boolean[size];
        for (Range cue : cues) {
            for (int i = cue.first(); i < cue.end(); i++) {
                marked[i] = true;
            }
        }
        counts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            counts[i + 1] = counts[i] + (marked[i] ? 1 : 0);
        }
    }

    public boolean isCue(int token) {
        return token >= 0 && token + 1 < counts.length && counts[token + 1] > counts[token];
    }

    int between(int from, int to) {
        return to > from ? counts[to] - counts[from] : 0;
    }
}
