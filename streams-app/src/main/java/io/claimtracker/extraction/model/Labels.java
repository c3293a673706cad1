package io.claimtracker.extraction.model;

import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * How stretches of some types are written as one label a token: outside, or begin, inside, end and single of a type
 * (BIOES; Ratinov and Roth, CoNLL 2009). With ends labelled, what a token looks like can tell where a stretch ends.
 */
public final class Labels {
    public static final int OUTSIDE = 0;
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;
    private static final int PER_TYPE = 4;

    private final int count;
    private final int[][] before;
    private final int[] endings;

    public Labels(int types) {
        this.count = 1 + PER_TYPE * types;
        this.before = new int[count][];
        for (int label = 0; label < count; label++) {
            int after = label;
            before[label] = java.util.stream.IntStream.range(0, count)
                    .filter(one -> follows(one, after))
                    .toArray();
        }
        this.endings =
                java.util.stream.IntStream.range(0, count).filter(Labels::ends).toArray();
    }

    public int count() {
        return count;
    }

    /** The labels that may stand before one. */
    public int[] before(int label) {
        return before[label];
    }

    /** The labels that may end a sequence. */
    int[] endings() {
        return endings;
    }

    /** Whether a label may stand right after another. */
    private static boolean follows(int label, int next) {
        boolean open = label != OUTSIDE && (part(label) == BEGIN || part(label) == INSIDE);
        boolean goesOn = next != OUTSIDE && (part(next) == INSIDE || part(next) == END);
        return open ? goesOn && type(label) == type(next) : !goesOn;
    }

    /** Whether a sequence may begin with a label. */
    public static boolean begins(int label) {
        return label == OUTSIDE || part(label) == BEGIN || part(label) == SINGLE;
    }

    /** Whether a sequence may end with a label. */
    public static boolean ends(int label) {
        return label == OUTSIDE || part(label) == END || part(label) == SINGLE;
    }

    private static int part(int label) {
        return (label - 1) % PER_TYPE;
    }

    private static int type(int label) {
        return (label - 1) / PER_TYPE;
    }

    /** The label of a token of a stretch, by its place among the stretch's tokens. */
    public static int of(int type, int place, int length) {
        int part = length == 1 ? SINGLE : place == 0 ? BEGIN : place == length - 1 ? END : INSIDE;
        return 1 + PER_TYPE * type + part;
    }

    /** The stretches of a type that the first labels tell of, moved on by an offset. */
    public static List<Range> stretches(int[] labels, int length, int type, int offset) {
        List<Range> stretches = new ArrayList<>(2);
        for (int i = 0; i < length; i++) {
            if (labels[i] != OUTSIDE && type(labels[i]) == type && begins(labels[i])) {
                int end = i;
                while (!ends(labels[end])) {
                    end++;
                }
                stretches.add(new Range(offset + i, offset + end + 1));
                i = end;
            }
        }
        return stretches;
    }
}
