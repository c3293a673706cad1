package io.claimtracker.benchmarks;

import java.util.SplittableRandom;
import java.util.StringJoiner;

/** Made-up words, of which two texts seldom share any: 4,096 of two syllables, drawn by the text's number. */
final class VariedWords {
    private static final String[] ONSETS = {
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st"
    };
    private static final String[] RIMES = {"ar", "en", "il", "os"};
    private static final int SYLLABLES = ONSETS.length * RIMES.length;

    private VariedWords() {}

    /** The words of a number, always the same. */
    static String of(long number, int count) {
        SplittableRandom random = new SplittableRandom(number);
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            words.add(syllable(random.nextInt(SYLLABLES)) + syllable(random.nextInt(SYLLABLES)));
        }
        return words.toString();
    }

    private static String syllable(int number) {
        return ONSETS[number / RIMES.length] + RIMES[number % RIMES.length];
    }
}
