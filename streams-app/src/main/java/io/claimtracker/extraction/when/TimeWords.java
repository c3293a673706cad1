package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which words may be of a time, and which may begin the words for one: elsewhere nothing is read. */
final class TimeWords {
    private static final List<String> NAMES =
            List.of("time-units.txt", "weekdays.txt", "months.txt", "seasons.txt", "holidays.txt");
    private static final List<String> BEGINNINGS = List.of(
            "time-leads.txt", "time-hedges.txt", "time-parts.txt", "which-one.txt", "numbers.txt", "day-words.txt");

    private final Set<String> names = new HashSet<>(Set.of(
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
    private final Set<String> months = Lexicon.words("months.txt");
    private final Set<String> beginnings =
            new HashSet<>(Set.of("the", "between", "half", "fiscal", "fy", "following", "ensuing"));

    TimeWords() {
        NAMES.forEach(file -> firstWords(file).stream()
                .filter(word -> word.length() > 3 || word.endsWith(".") || word.equals("may") || word.equals("day"))
                .forEach(names::add));
        BEGINNINGS.forEach(file -> beginnings.addAll(firstWords(file)));
    }

    private static Set<String> firstWords(String file) {
        Set<String> words = new HashSet<>();
        Lexicon.words(file).forEach(phrase -> words.add(phrase.split("[ ']", 2)[0]));
        return words;
    }

    /** Whether it is of a time: "months", "Tuesday", "2024", "mid-June". */
    boolean contains(Token token) {
        String word = token.lower();
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return YearReader.begins(word);
        }
        return names.contains(word)
                ? token.isCapitalised() || !months.contains(word)
                : (first == 'm' && word.startsWith("mid-"))
                        || (first == 'e' && word.startsWith("early-"))
                        || (first == 'l' && word.startsWith("late-"));
    }

    /** Whether words for a time may begin with it. */
    boolean mayBegin(Token token) {
        String word = token.lower();
        char first = word.charAt(0);
        return (first >= '0' && first <= '9') || beginnings.contains(word) || word.indexOf('-') > 0 || contains(token);
    }
}
