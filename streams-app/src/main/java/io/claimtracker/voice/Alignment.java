package io.claimtracker.voice;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence found again in a whole, in the same order: that way which leaves the least weight of words over
 * (semi-global alignment: what the whole has before and behind costs nothing).
 */
final class Alignment {
    static final int NONE = -1;

    private static final Pairing[] MATCHES = Pairing.values();

    private final Words part;
    private final int begin;
    private final Words whole;
    private final boolean reported;
    private final int[] firsts;
    private final int[] lasts;

    /**
     * @param begin the first word of the sentence
     * @param end one past its last
     * @param reported whether one of the two is reported speech, where will becomes would
     */
    Alignment(Words part, int begin, int end, Words whole, boolean reported) {
        this.part = part;
        this.begin = begin;
        this.whole = whole;
        this.reported = reported;
        this.firsts = new int[end - begin];
        this.lasts = new int[end - begin];
        trace(costs());
    }

    /** The word of the whole that a word of the sentence is, the first of two that are written as one; or {@link #NONE}. */
    int first(int word) {
        return firsts[word - begin];
    }

    /** The last word of the whole that a word of the sentence is, or {@link #NONE}. */
    int last(int word) {
        return lasts[word - begin];
    }

    /** The weight of the sentence's words that the whole has there. */
    int weight() {
        int weight = 0;
        for (int i = 0; i < firsts.length; i++) {
            weight += firsts[i] == NONE ? 0 : part.kind(begin + i).weight();
        }
        return weight;
    }

    private int[][] costs() {
        int[][] costs = new int[firsts.length + 1][whole.size() + 1];
        for (int i = 1; i <= firsts.length; i++) {
            int omission = part.kind(begin + i - 1).weight();
            costs[i][0] = costs[i - 1][0] + omission;
            for (int j = 1; j <= whole.size(); j++) {
                costs[i][j] = Math.min(costs[i - 1][j] + omission, costs[i][j - 1] + addition(i, j - 1));
                for (Pairing match : MATCHES) {
                    if (isMatch(match, i, j)) {
                        costs[i][j] = Math.min(costs[i][j], costs[i - match.ofPart()][j - match.ofWhole()]);
                    }
                }
            }
        }
        return costs;
    }

    private int addition(int i, int added) {
        return i == firsts.length ? 0 : whole.kind(added).weight();
    }

    /** Whether the words that end before these are the same. */
    private boolean isMatch(Pairing match, int i, int j) {
        return switch (match) {
            case WORD ->
                reported
                        ? part.unshifted(begin + i - 1) == whole.unshifted(j - 1)
                        : part.stem(begin + i - 1) == whole.stem(j - 1);
            case COMPOUND_IN_WHOLE -> j > 1 && part.stem(begin + i - 1) == whole.compound(j - 2);
            case COMPOUND_IN_PART -> i > 1 && part.compound(begin + i - 2) == whole.stem(j - 1);
        };
    }

    private void trace(int[][] costs) {
        Arrays.fill(firsts, NONE);
        Arrays.fill(lasts, NONE);
        int i = firsts.length;
        int j = whole.size();
        while (i > 0 && j > 0) {
            Pairing match = match(costs, i, j);
            if (match != null) {
                Arrays.fill(firsts, i - match.ofPart(), i, j - match.ofWhole());
                Arrays.fill(lasts, i - match.ofPart(), i, j - 1);
                i -= match.ofPart();
                j -= match.ofWhole();
            } else if (costs[i][j] == costs[i][j - 1] + addition(i, j - 1)) {
                j--;
            } else {
                i--;
            }
        }
    }

    private @Nullable Pairing match(int[][] costs, int i, int j) {
        for (Pairing match : MATCHES) {
            if (isMatch(match, i, j) && costs[i][j] == costs[i - match.ofPart()][j - match.ofWhole()]) {
                return match;
            }
        }
        return null;
    }
}
