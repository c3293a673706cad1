package io.claimtracker.voice;

import java.util.Arrays;

/**
 * Picks few fingerprints of a text such that texts with a long enough stretch in common have one in common (Schleimer,
 * Wilkerson and Aiken: Winnowing, SIGMOD 2003). Shingles are two words in a row of those that say something: the words
 * between them are what copies change most, and within one holder's statements of some days two such words are rare
 * enough.
 */
final class Winnowing {
    /** Words in a shingle. */
    private static final int SHINGLE = 2;
    /** Shingles of which one is picked at least: three such words in common are enough. */
    private static final int WINDOW = 2;
    /** Fewer shingles than these are all kept, as a short text may be a part of which a longer one keeps any shingle. */
    private static final int FEW = 6;
    /** Fingerprints at most; a longer text has wider windows, and what those pick is among what narrower ones would. */
    private static final int MOST = 12;

    private Winnowing() {}

    /** The fingerprints, in rising order and each once; that of the whole for a text too short for a shingle. */
    static long[] fingerprints(Words words) {
        long[] shingles = shingles(words.telling());
        if (shingles.length == 0) {
            return new long[] {words.hash()};
        }
        int window = shingles.length <= FEW ? 1 : WINDOW;
        long[] picked = picked(shingles, window);
        while (picked.length > MOST) {
            window++;
            picked = picked(shingles, window);
        }
        return picked;
    }

    private static long[] shingles(long[] telling) {
        long[] shingles = new long[Math.max(0, telling.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Hashes.of(Arrays.copyOfRange(telling, i, i + SHINGLE));
        }
        return shingles;
    }

    /** The least of each window. */
    private static long[] picked(long[] shingles, int window) {
        long[] picked = new long[Math.max(1, shingles.length - window + 1)];
        for (int first = 0; first < picked.length; first++) {
            int end = Math.min(shingles.length, first + window);
            picked[first] = Arrays.stream(shingles, first, end).min().orElseThrow();
        }
        return Arrays.stream(picked).sorted().distinct().toArray();
    }
}
