package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which days the names of the calendar mean, reckoned from an anchor: a month, a season, a weekday. */
public final class Calendar {
    private static final int FURTHEST_YEAR_OF_A_LEAP_DAY = 8;
    private static final Map<String, Integer> MONTHS = numbers("months.txt");
    private static final Map<String, Integer> WEEKDAYS = numbers("weekdays.txt");

    private Calendar() {}

    private static Map<String, Integer> numbers(String file) {
        Map<String, Integer> numbers = new HashMap<>();
        Lexicon.table(file).forEach((word, number) -> numbers.put(word, Integer.parseInt(number)));
        return Map.copyOf(numbers);
    }

    /** The month that a word in lower case names, 1 to 12; 0 for none. */
    public static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    /** The weekday that a word in lower case names; null for none. */
    static @Nullable DayOfWeek weekday(String word) {
        Integer number = WEEKDAYS.get(word);
        return number == null ? null : DayOfWeek.of(number);
    }

    /** So many months from the first of one, in the year that the direction tells. */
    static Period months(int month, int months, LocalDate anchor, Direction direction) {
        int year = anchor.getYear();
        if (direction == Direction.AHEAD) {
            Period before = Period.ofMonths(year - 1, month, months);
            Period now = Period.ofMonths(year, month, months);
            boolean running = before.contains(anchor);
            return running ? before : now.last().isBefore(anchor) ? Period.ofMonths(year + 1, month, months) : now;
        }
        Period now = Period.ofMonths(year, month, months);
        return now.first().isAfter(anchor) ? Period.ofMonths(year - 1, month, months) : now;
    }

    /** The first that begins after the anchor. */
    static Period nextMonths(int month, int months, LocalDate anchor) {
        Period now = Period.ofMonths(anchor.getYear(), month, months);
        return now.first().isAfter(anchor) ? now : Period.ofMonths(anchor.getYear() + 1, month, months);
    }

    /** The last that ended before the anchor. */
    static Period lastMonths(int month, int months, LocalDate anchor) {
        int year = anchor.getYear();
        while (!Period.ofMonths(year, month, months).last().isBefore(anchor)) {
            year--;
        }
        return Period.ofMonths(year, month, months);
    }

    /** A day of a month, in the year that the direction tells; null where no such month has it. */
    static @Nullable LocalDate day(int month, int day, LocalDate anchor, Direction direction) {
        int step = direction == Direction.AHEAD ? 1 : -1;
        for (int ahead = 0; ahead <= FURTHEST_YEAR_OF_A_LEAP_DAY; ahead++) {
            LocalDate date = day(anchor.getYear() + step * ahead, month, day);
            boolean fits =
                    date != null && (direction == Direction.AHEAD ? !date.isBefore(anchor) : !date.isAfter(anchor));
            if (fits) {
                return date;
            }
        }
        return null;
    }

    static @Nullable LocalDate day(int year, int month, int day) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return yearMonth.isValidDay(day) ? yearMonth.atDay(day) : null;
    }

    static LocalDate weekday(DayOfWeek weekday, LocalDate anchor, Direction direction) {
        return anchor.with(
                direction == Direction.AHEAD
                        ? TemporalAdjusters.nextOrSame(weekday)
                        : TemporalAdjusters.previousOrSame(weekday));
    }

    /** The one in the week, from Monday, that comes after the anchor's. */
    static LocalDate nextWeekday(DayOfWeek weekday, LocalDate anchor) {
        return TimeUnit.WEEK.around(anchor).first().plusDays(6L + weekday.getValue());
    }

    static Period weekend(LocalDate anchor, Direction direction) {
        LocalDate saturday = weekday(DayOfWeek.SUNDAY, anchor, direction).minusDays(1);
        return new Period(saturday, saturday.plusDays(1));
    }
}
