package io.claimtracker.voice;

import java.util.Arrays;

/** The words of a part found again in a whole, as many as can be in the same order. */
final class Alignment {
    static final int NONE = -1;

    private final int[] partners;

    private Alignment(int[] partners) {
        this.partners = partners;
    }

    /** Longest common subsequence; among equal ones that which lies closest together at the end. */
    static Alignment of(Words part, Words whole) {
        int rows = part.size();
        int columns = whole.size();
        short[][] longest = new short[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = part.stem(i) == whole.stem(j)
                        ? (short) (longest[i + 1][j + 1] + 1)
                        : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] partners = new int[rows];
        Arrays.fill(partners, NONE);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (part.stem(i) == whole.stem(j)) {
                partners[i++] = j++;
            } else if (longest[i + 1][j] > longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new Alignment(partners);
    }

    /** The word of the whole that a word of the part is, or {@link #NONE}. */
    int partner(int word) {
        return partners[word];
    }

    /** The first word of the whole that is in the part, or {@link #NONE}. */
    int first() {
        return Arrays.stream(partners)
                .filter(partner -> partner != NONE)
                .findFirst()
                .orElse(NONE);
    }

    /** The last word of the whole that is in the part, or {@link #NONE}. */
    int last() {
        return Arrays.stream(partners).max().orElse(NONE);
    }
}
