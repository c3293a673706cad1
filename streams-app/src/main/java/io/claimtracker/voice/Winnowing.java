package io.claimtracker.voice;

import java.util.Arrays;

/**
 * Picks few fingerprints of a text such that texts with a long enough stretch in common have one in common (Schleimer,
 * Wilkerson and Aiken: Winnowing, SIGMOD 2003). Shingles are taken over the words that say something: function words are
 * what copies change most, and three of the others in a row are rarely a set phrase.
 */
final class Winnowing {
    /** Words in a shingle. */
    static final int SHINGLE = Integer.getInteger("k", 2);
    /** Shingles of which one is picked at least: stretches of SHINGLE + WINDOW - 1 such words share a fingerprint. */
    static final int WINDOW = Integer.getInteger("w", 2);
    /** Fingerprints at most; a longer text has wider windows, and what those pick is among what narrower ones would. */
    static final int MOST = Integer.getInteger("most", 12);

    private Winnowing() {}

    /** The fingerprints, in rising order and each once; that of the whole for a text too short for a shingle. */
    static long[] fingerprints(Words words) {
        long[] shingles = shingles(words);
        if (shingles.length == 0) {
            return new long[] {words.hash()};
        }
        // A short text may be a part of which a longer one keeps any shingle, so it keeps them all.
        int window = shingles.length <= 2 * WINDOW ? 1 : WINDOW;
        long[] picked = picked(shingles, window);
        while (picked.length > MOST) {
            window++;
            picked = picked(shingles, window);
        }
        return picked;
    }

    private static long[] shingles(Words words) {
        long[] content = new long[words.telling()];
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.kind(i).isTelling()) {
                content[count++] = words.stem(i);
            }
        }
        long[] shingles = new long[Math.max(0, count - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Hashes.of(content, i, i + SHINGLE);
        }
        return shingles;
    }

    /** The least of each window. */
    private static long[] picked(long[] shingles, int window) {
        long[] picked = new long[Math.max(1, shingles.length - window + 1)];
        for (int first = 0; first < picked.length; first++) {
            long least = Long.MAX_VALUE;
            for (int i = first; i < Math.min(shingles.length, first + window); i++) {
                least = Math.min(least, shingles[i]);
            }
            picked[first] = least;
        }
        return Arrays.stream(picked).sorted().distinct().toArray();
    }
}
