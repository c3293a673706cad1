package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** A unit of time: how far it reaches from a day, and which one of its kind a day lies in. */
enum TimeUnit {
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY;

    /** Each by its words, singular and plural. */
    static Map<String, TimeUnit> byWord() {
        Map<String, TimeUnit> units = new HashMap<>();
        Lexicon.table("time-units.txt").forEach((word, unit) -> units.put(word, valueOf(unit)));
        return units;
    }

    /** The day so many of this unit from another; hours are rounded to days. */
    LocalDate from(LocalDate day, long count) {
        return switch (this) {
            case HOUR -> day.plusDays(Math.floorDiv(count + 12, 24L));
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    /** The calendar's own one that a day lies in: its week from Monday, its quarter, its decade (2020 to 2029). */
    Period around(LocalDate day) {
        int year = day.getYear();
        return switch (this) {
            case HOUR, DAY -> new Period(day, day);
            case WEEK, FORTNIGHT -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, from(monday, 1).minusDays(1));
            }
            case MONTH -> Period.ofMonths(year, day.getMonthValue(), 1);
            case QUARTER -> Period.ofMonths(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
            case YEAR -> Period.ofYears(year, 1);
            case DECADE -> Period.ofYears(Math.floorDiv(year, 10) * 10, 10);
            case CENTURY -> Period.ofYears(Math.floorDiv(year - 1, 100) * 100 + 1, 100);
        };
    }

    /** Whether there is a calendar's own one to speak of, as "this week": not for days and less. */
    boolean isCalendar() {
        return compareTo(DAY) > 0 && this != FORTNIGHT;
    }
}
