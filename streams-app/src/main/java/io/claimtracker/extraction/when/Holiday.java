package io.claimtracker.extraction.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A named day, and when it falls in a year. */
interface Holiday {
    /** How many years an election or an inauguration may be away. */
    int FURTHEST_YEARS = 4;

    /** When it falls in a year, or in the next year that has it. */
    LocalDate in(int year);

    /** Reads a rule: "12-25", "11-4-4" (the fourth Thursday of November), "5-1--1" (the last Monday of May), or a name. */
    static Holiday of(String rule) {
        return switch (rule) {
            case "easter" -> Holiday::easter;
            case "election" -> Holiday::election;
            case "inauguration" -> year -> LocalDate.of(year + Math.floorMod(1 - year, 4), 1, 20);
            default -> byNumbers(rule.split("-", 3));
        };
    }

    private static Holiday byNumbers(String[] numbers) {
        int month = Integer.parseInt(numbers[0]);
        int second = Integer.parseInt(numbers[1]);
        if (numbers.length == 2) {
            return year -> LocalDate.of(year, month, second);
        }
        int which = Integer.parseInt(numbers[2]);
        return year ->
                LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.of(second)));
    }

    /** Of the United States: the Tuesday after the first Monday of November, in even years. */
    private static LocalDate election(int year) {
        LocalDate november = LocalDate.of(year + Math.floorMod(year, 2), 11, 1);
        return november.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)).plusDays(1);
    }

    /** By the anonymous Gregorian algorithm (Nature, 20 April 1876). */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int shift = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** The next from the anchor on, or the latest up to it. */
    default LocalDate near(LocalDate anchor, Direction direction) {
        if (direction == Direction.AHEAD) {
            LocalDate now = in(anchor.getYear());
            return now.isBefore(anchor) ? in(anchor.getYear() + 1) : now;
        }
        LocalDate day = in(anchor.getYear());
        for (int back = 1; back <= FURTHEST_YEARS && day.isAfter(anchor); back++) {
            day = in(anchor.getYear() - back);
        }
        return day;
    }
}
