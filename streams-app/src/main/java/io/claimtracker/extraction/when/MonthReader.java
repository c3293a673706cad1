package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads months and their days: June, next June, June 2024, March 3, 3 March 2024, the 3rd of March. */
final class MonthReader implements NameReader {
    private static final Set<String> ARTICLES = Set.of("the", "a", "its", "his", "her", "their", "our");

    private final Set<String> namedByDate = Lexicon.words("named-by-date.txt");

    @Override
    public @Nullable Dated read(Name name) {
        Words words = name.words();
        int month = Calendar.month(name.head());
        if (month > 0 && name.isCapitalised()) {
            int dot = words.is(name.behind(), ".") ? name.behind() + 1 : name.behind();
            int day = dayOfMonth(words.at(dot));
            return day > 0 ? day(name, month, day, dot + 1) : month(name, month, name.behind());
        }
        int day = dayOfMonth(name.head());
        int at = words.is(name.behind(), "of") ? name.behind() + 1 : name.behind();
        int behind = day > 0 && words.isCapitalised(at) ? Calendar.month(words.at(at)) : 0;
        return behind == 0 ? null : day(name, behind, day, at + 1);
    }

    private @Nullable Dated month(Name name, int month, int end) {
        YearReader.Behind year = YearReader.behind(name.words(), end, name.anchor());
        if (year.number() > 0) {
            return new Dated(Period.ofMonths(year.number(), month, 1), year.end(), Needs.NOTHING, false);
        }
        if (isName(name, end)) {
            return null;
        }
        Period period =
                switch (name.which()) {
                    case NEXT -> Calendar.nextMonths(month, 1, name.anchor());
                    case LAST -> Calendar.lastMonths(month, 1, name.anchor());
                    case THIS, NEAREST -> Calendar.months(month, 1, name.anchor(), name.direction());
                };
        boolean picked = name.which() != WhichOne.NEAREST;
        return new Dated(period, end, name.needs(), picked);
    }

    private @Nullable Dated day(Name name, int month, int day, int end) {
        YearReader.Behind year = YearReader.behind(name.words(), end, name.anchor());
        LocalDate date = year.number() > 0
                ? Calendar.day(year.number(), month, day)
                : Calendar.day(month, day, name.anchor(), name.direction());
        return date == null || isName(name, year.end())
                ? null
                : new Dated(Period.ofDay(date), year.end(), year.number() > 0 ? Needs.NOTHING : Needs.A_VERB, true);
    }

    /** "the Nov. 8 election", "the March issue": a name for something. */
    private boolean isName(Name name, int end) {
        Words words = name.words();
        boolean article = name.direction() == Direction.AHEAD && ARTICLES.contains(words.at(name.token() - 1));
        return namedByDate.contains(words.at(end)) || (article && name.isCapitalised());
    }

    /** "3", "3rd": 1 to 31; 0 for anything else. */
    private static int dayOfMonth(String word) {
        int length = word.length();
        boolean ordinal = length > 2
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
        int day = length > 4 ? 0 : LengthReader.digits(ordinal ? word.substring(0, length - 2) : word);
        return day <= 31 ? day : 0;
    }
}
