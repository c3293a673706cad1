package io.claimtracker.voice;

import java.util.Arrays;
import java.util.BitSet;

/** The words of a content as they are compared: case, accents, punctuation, contractions and inflection aside. */
final class Words {
    /** How much of a content is compared, in words: a bound on the work, beyond what anybody is quoted with. */
    static final int MOST = 400;

    private final Word[] words;

    Words(Word[] words) {
        this.words = words;
    }

    /**
     * A word.
     *
     * @param stem a hash of what its forms have in common
     * @param unshifted the same, where will and would are one
     * @param compound a hash of the word and the next as if they were written as one
     * @param kind what it is to a wording
     * @param pause what stands before it
     */
    record Word(long stem, long unshifted, long compound, WordKind kind, Pause pause) {
        Word after(Pause other) {
            return new Word(stem, unshifted, compound, kind, other);
        }
    }

    int size() {
        return words.length;
    }

    long stem(int word) {
        return words[word].stem();
    }

    long unshifted(int word) {
        return words[word].unshifted();
    }

    long compound(int word) {
        return words[word].compound();
    }

    WordKind kind(int word) {
        return words[word].kind();
    }

    Pause pause(int word) {
        return words[word].pause();
    }

    /** The stems of those that say something by themselves. */
    long[] telling() {
        return Arrays.stream(words)
                .filter(word -> word.kind().isTelling())
                .mapToLong(Word::stem)
                .toArray();
    }

    /** How much a stretch of them matters. */
    int weight(int from, int to) {
        int weight = 0;
        for (int i = from; i < to; i++) {
            weight += kind(i).weight();
        }
        return weight;
    }

    /** Whether there is a word of a kind in a stretch of them. */
    boolean has(WordKind kind, int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(i) == kind) {
                return true;
            }
        }
        return false;
    }

    /** Some of them; where others were between, a sentence ends. */
    Words only(BitSet taken) {
        return new Words(taken.stream()
                .mapToObj(i -> i == 0 || taken.get(i - 1) ? words[i] : words[i].after(Pause.SENTENCE))
                .toArray(Word[]::new));
    }

    /** A hash of them all. */
    long hash() {
        return Hashes.of(Arrays.stream(words).mapToLong(Word::stem).toArray());
    }

    /** Negative, zero or positive as these stand before the others, the fewer before the more. */
    int compareTo(Words others) {
        int order = Integer.compare(size(), others.size());
        for (int i = 0; order == 0 && i < size(); i++) {
            order = Long.compare(stem(i), others.stem(i));
        }
        return order;
    }
}
