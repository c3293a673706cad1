package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells a man from a woman by a given name, or by a title, an office or a pronoun. */
final class Genders {
    private final Map<String, Gender> names = read("given-names.txt");
    private final Map<String, Gender> words = read("gendered-words.txt");

    boolean isGivenName(String word) {
        return names.containsKey(word);
    }

    Gender ofGivenName(String word) {
        return names.getOrDefault(word, Gender.UNKNOWN);
    }

    /** What a word in lower case tells: he, spokeswoman, mr. */
    Gender ofWord(String lower) {
        return words.getOrDefault(lower, Gender.UNKNOWN);
    }

    private static Map<String, Gender> read(String file) {
        Map<String, Gender> genders = new HashMap<>();
        Lexicon.table(file)
                .forEach((word, gender) -> genders.put(
                        word, gender.isEmpty() ? Gender.UNKNOWN : Gender.valueOf(gender.toUpperCase(Locale.ROOT))));
        return Map.copyOf(genders);
    }
}
