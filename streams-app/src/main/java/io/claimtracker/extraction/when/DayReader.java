package io.claimtracker.extraction.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads named days: tomorrow, Friday, next Tuesday, the weekend, Christmas, Election Day. */
final class DayReader implements NameReader {
    /** The first Friday, every Friday, a Friday. */
    private static final Set<String> NOT_ONE_DAY =
            Set.of("the", "a", "first", "second", "third", "fourth", "every", "each", "most", "any");

    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    private final Phrases<Integer> dayWords = Phrases.of("day-words.txt", Integer::parseInt);
    private final Phrases<Holiday> holidays = Phrases.of("holidays.txt", Holiday::of);
    private final MonthReader months;

    DayReader(MonthReader months) {
        this.months = months;
    }

    @Override
    public @Nullable Dated read(Name name) {
        DayOfWeek weekday = Calendar.weekday(name.head());
        if (weekday != null) {
            return weekday(name, weekday);
        }
        if (name.head().equals("weekend")) {
            return weekend(name);
        }
        Phrases.Entry<Integer> day = dayWords.at(name.words(), name.token());
        if (day != null) {
            return isTitle(name) || isNoDay(name) ? null : dayWord(name, day.value(), name.token() + day.length());
        }
        Phrases.Entry<Holiday> holiday = holidays.at(name.words(), name.token());
        return holiday == null ? null : holiday(name, holiday.value(), name.token() + holiday.length());
    }

    /** "today" is as often nowadays: only a verb that looks ahead makes it a day. */
    private static Dated dayWord(Name name, int away, int end) {
        Needs needs = away > 0 ? Needs.NOTHING : name.head().equals("today") ? Needs.AHEAD : Needs.NO_PAST;
        return new Dated(Period.ofDay(name.anchor().plusDays(away)), end, needs, true);
    }

    /** "today's world", "it cannot be done overnight". */
    private static boolean isNoDay(Name name) {
        return name.direction() == Direction.AHEAD
                && (name.head().equals("overnight")
                        || (name.head().equals("today") && name.words().is(name.behind(), "'s")));
    }

    /** The Today show, Saturday Night Live, Super Tuesday. */
    private static boolean isTitle(Name name) {
        Words words = name.words();
        String before = words.at(name.token() - 1);
        return words.isCapitalised(name.token()) && !before.isEmpty() && Character.isLetter(before.charAt(0));
    }

    private @Nullable Dated weekday(Name name, DayOfWeek weekday) {
        Words words = name.words();
        boolean title = words.is(name.token() - 1, "super") || words.is(name.token() - 1, "black");
        int end = PARTS_OF_DAY.contains(words.at(name.behind())) ? name.behind() + 1 : name.behind();
        if (title || (end > name.behind() && words.isCapitalised(name.behind()))) {
            return null;
        }
        int date = words.is(end, ",") ? end + 1 : end;
        boolean dated = name.which() == WhichOne.NEAREST && Calendar.month(words.at(date)) > 0;
        Dated day = dated
                ? months.read(
                        new Name(words, date, words.at(date), WhichOne.NEAREST, false, name.anchor(), name.direction()))
                : null;
        if (day != null && day.bare()) {
            return day;
        }
        LocalDate anchor = name.anchor();
        LocalDate meant =
                switch (name.which()) {
                    case NEXT -> Calendar.nextWeekday(weekday, anchor);
                    case LAST -> Calendar.weekday(weekday, anchor.minusDays(1), Direction.BACK);
                    case THIS, NEAREST -> Calendar.weekday(weekday, anchor, name.direction());
                };
        boolean article = NOT_ONE_DAY.contains(words.at(name.token() - 1));
        return article && name.which() == WhichOne.NEAREST && name.direction() == Direction.AHEAD
                ? null
                : new Dated(
                        Period.ofDay(meant), end, name.which() == WhichOne.NEXT ? Needs.NOTHING : Needs.A_VERB, true);
    }

    private static @Nullable Dated weekend(Name name) {
        boolean told = name.which() != WhichOne.NEAREST;
        if (!told && !name.definite()) {
            return null;
        }
        LocalDate anchor = name.anchor();
        Period days =
                switch (name.which()) {
                    case NEXT -> Calendar.weekend(Calendar.nextWeekday(DayOfWeek.SATURDAY, anchor), Direction.AHEAD);
                    case LAST -> Calendar.weekend(TimeUnit.WEEK.around(anchor).first(), Direction.BACK);
                    case THIS, NEAREST -> Calendar.weekend(anchor, name.direction());
                };
        return new Dated(days, name.behind(), name.needs(), told);
    }

    private static Dated holiday(Name name, Holiday holiday, int end) {
        YearReader.Behind year = YearReader.behind(name.words(), end, name.anchor());
        LocalDate date = year.number() > 0 ? holiday.in(year.number()) : holiday.near(name.anchor(), name.direction());
        return new Dated(Period.ofDay(date), year.end(), year.number() > 0 ? Needs.NOTHING : Needs.NO_PAST, false);
    }
}
