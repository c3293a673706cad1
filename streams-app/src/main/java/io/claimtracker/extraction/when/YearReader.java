package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads years: 2024, the 2030s, fiscal 2023 (of the United States: from October of the year before). */
final class YearReader implements NameReader {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private final Set<String> namedByDate = Lexicon.words("named-by-date.txt");

    /**
     * A year that stands behind a name.
     *
     * @param number 0 where there is none
     * @param end one past its last token
     */
    record Behind(int number, int end) {}

    /** The year in "June 2024", "June of 2024", "March 3, 2024", "June next year". */
    static Behind behind(Words words, int token, LocalDate anchor) {
        int at = words.is(token, "of") || words.is(token, ",") ? token + 1 : token;
        int year = number(words.at(at));
        if (year > 0) {
            return new Behind(year, at + 1);
        }
        if (!words.is(token, ",") && words.is(at + 1, "year")) {
            int away = words.is(at, "next") ? 1 : words.is(at, "last") ? -1 : words.is(at, "this") ? 0 : 2;
            return away < 2 ? new Behind(anchor.getYear() + away, at + 2) : new Behind(0, token);
        }
        return new Behind(0, token);
    }

    /** Whether a word begins with a year: "2024", "2030s", "2024-25". */
    static boolean begins(String word) {
        if (word.length() < 4 || word.charAt(0) > '2' || (word.length() > 4 && Character.isDigit(word.charAt(4)))) {
            return false;
        }
        return Character.isDigit(word.charAt(1))
                && Character.isDigit(word.charAt(2))
                && Character.isDigit(word.charAt(3));
    }

    /** The year that four digits write; 0 for anything else. */
    static int number(String word) {
        int number = word.length() == 4 ? LengthReader.digits(word) : 0;
        return number >= EARLIEST && number <= LATEST ? number : 0;
    }

    @Override
    public @Nullable Dated read(Name name) {
        if (name.which() != WhichOne.NEAREST) {
            return null;
        }
        boolean fiscal = name.head().equals("fiscal") || name.head().equals("fy");
        int at = name.token();
        if (fiscal || name.head().equals("year")) {
            at += fiscal && name.words().is(at + 1, "year") ? 2 : 1;
        }
        String word = at == name.token() ? name.head() : name.words().at(at);
        if (decade(word) > 0 && name.definite()) {
            return new Dated(Period.ofYears(decade(word), 10), at + 1, Needs.NOTHING, false);
        }
        int year = number(word);
        boolean names = namedByDate.contains(name.words().at(at + 1))
                || (at == name.token() && name.words().is(at - 1, "the"));
        if (year == 0 || names) {
            return null;
        }
        Period days = fiscal ? Period.ofMonths(year - 1, 10, 12) : Period.ofYears(year, 1);
        return new Dated(days, at + 1, Needs.NOTHING, false);
    }

    /** The first year of "2030s"; 0 for anything else. */
    private static int decade(String word) {
        return word.length() == 5 && word.endsWith("0s") ? number(word.substring(0, 4)) : 0;
    }
}
