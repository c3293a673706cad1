package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Token;
import java.util.HashSet;
import java.util.Set;

/** Tells which words may be of a time: nothing is read where there is none. */
final class TimeWords {
    private final Set<String> words = new HashSet<>();
    private final Set<String> months = Lexicon.words("months.txt");

    TimeWords() {
        words.addAll(Lexicon.words("time-units.txt"));
        words.addAll(Lexicon.words("weekdays.txt"));
        words.addAll(Lexicon.words("seasons.txt"));
        words.addAll(Lexicon.words("holidays.txt").stream()
                .map(name -> name.split(" ", 2)[0])
                .filter(word -> word.length() > 3)
                .toList());
        words.addAll(Set.of(
                "today",
                "tonight",
                "tomorrow",
                "yesterday",
                "overnight",
                "morning",
                "afternoon",
                "evening",
                "night",
                "weekend",
                "year-end"));
    }

    boolean contains(Token token) {
        String word = token.lower();
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return word.length() >= 4 && YearReader.number(word.substring(0, 4)) > 0;
        }
        return words.contains(word)
                || (token.isCapitalised() && months.contains(word))
                || (first == 'm' && word.startsWith("mid-"))
                || (first == 'e' && word.startsWith("early-"))
                || (first == 'l' && word.startsWith("late-"));
    }
}
