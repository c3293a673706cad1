package io.claimtracker.extraction.what;

import java.util.List;

/** Tells by its ending that a word is rather an adjective, so that a noun is still to come. */
final class AdjectiveEndings {
    private static final List<String> ENDINGS =
            List.of("al", "ic", "ous", "ful", "ive", "ary", "able", "ible", "less", "est", "ish", "ern");

    private AdjectiveEndings() {}

    static boolean has(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
