package io.claimtracker.voice;

import java.util.Arrays;

/** The words of a content as they are compared: case, accents, punctuation, contractions and inflection aside. */
final class Words {
    /** How much of a content is compared, in words: a bound on the work, beyond what anybody is quoted with. */
    static final int MOST = 400;

    private final long[] stems;
    private final long[] unshifted;
    private final long[] compounds;
    private final WordKind[] kinds;
    private final Pause[] pauses;

    Words(long[] stems, long[] unshifted, long[] compounds, WordKind[] kinds, Pause[] pauses) {
        this.stems = stems;
        this.unshifted = unshifted;
        this.compounds = compounds;
        this.kinds = kinds;
        this.pauses = pauses;
    }

    int size() {
        return stems.length;
    }

    /** A hash of the word's stem. */
    long stem(int word) {
        return stems[word];
    }

    /** The same, will and would being one. */
    long unshifted(int word) {
        return unshifted[word];
    }

    /** A hash of the word and the next as they would be written as one. */
    long compound(int word) {
        return compounds[word];
    }

    WordKind kind(int word) {
        return kinds[word];
    }

    /** What stands before the word. */
    Pause pause(int word) {
        return pauses[word];
    }

    /** A hash of them all. */
    long hash() {
        return Hashes.of(stems, 0, stems.length);
    }

    /** How many of its words say something by themselves. */
    int telling() {
        return (int) Arrays.stream(kinds).filter(WordKind::isTelling).count();
    }

    /** How much all of them together matter. */
    int weight() {
        return weight(0, kinds.length);
    }

    /** How much a stretch of them matters. */
    int weight(int from, int to) {
        int weight = 0;
        for (int i = from; i < to; i++) {
            weight += kinds[i].weight();
        }
        return weight;
    }

    /** Whether there is an editor's word in a stretch of them. */
    boolean hasAside(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == WordKind.ASIDE) {
                return true;
            }
        }
        return false;
    }

    /** Negative, zero or positive as these stand before the others, the fewer before the more. */
    int compareTo(Words others) {
        int bySize = Integer.compare(size(), others.size());
        return bySize != 0 ? bySize : Arrays.compare(stems, others.stems);
    }
}
