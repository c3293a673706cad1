package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Prose;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the day that words such as "on Tuesday" or "on 29 September 2021" mean, reckoned back from the day of publication. */
public final class StatedDateReader {
    private static final Set<String> MONTHS_IN_FULL = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.");

    /** The day that the words at a token mean; empty where they mean none. */
    public Optional<LocalDate> at(Prose prose, int i, LocalDate published) {
        String lower = prose.lower(i);
        Optional<DayOfWeek> weekday = weekday(lower);
        if (weekday.isPresent()) {
            LocalDate latest = published.with(TemporalAdjusters.previousOrSame(weekday.get()));
            boolean next = prose.lower(i - 1).equals("next");
            return next ? Optional.empty() : Optional.of(latest);
        }
        if (lower.equals("yesterday")) {
            return Optional.of(published.minusDays(1));
        }
        if (lower.equals("last")) {
            return last(prose.lower(i + 1), published);
        }
        return MONTHS_IN_FULL.contains(lower) && prose.token(i).isCapitalised()
                ? inMonth(prose, i, published)
                : Optional.empty();
    }

    public static Optional<DayOfWeek> weekday(String lower) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (lower.equals(day.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> last(String unit, LocalDate published) {
        return switch (unit) {
            case "week" -> Optional.of(published.minusWeeks(1));
            case "month" -> Optional.of(published.minusMonths(1));
            case "year" -> Optional.of(published.minusYears(1));
            case "night" -> Optional.of(published.minusDays(1));
            default -> Optional.empty();
        };
    }

    /** A month without a day means its last, or the day of publication if that comes first. */
    private static Optional<LocalDate> inMonth(Prose prose, int i, LocalDate published) {
        int month = Calendar.month(prose.lower(i));
        Optional<Integer> behind = number(prose.lower(i + 1), 31);
        Optional<Integer> day = behind.or(() -> number(prose.lower(i - 1), 31));
        int yearAt = behind.isPresent() ? i + 2 : i + 1;
        Optional<Integer> year = year(prose.lower(yearAt))
                .or(() -> prose.lower(yearAt).equals(",") ? year(prose.lower(yearAt + 1)) : Optional.empty());
        boolean placed =
                Set.of("in", "on", "last", "since", "of", "late", "early").contains(prose.lower(i - 1));
        if ((day.isEmpty() && !placed) || prose.lower(i - 1).equals("since")) {
            return Optional.empty();
        }
        try {
            int guess = month > published.getMonthValue() ? published.getYear() - 1 : published.getYear();
            LocalDate first = LocalDate.of(year.orElse(guess), month, 1);
            LocalDate date = day.map(first::withDayOfMonth).orElse(first.with(TemporalAdjusters.lastDayOfMonth()));
            return date.isAfter(published)
                    ? Optional.of(day.isEmpty() || year.isPresent() ? published : date.minusYears(1))
                    : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String word, int most) {
        String digits = word.replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "");
        boolean small =
                !digits.isEmpty() && digits.length() <= 2 && digits.chars().allMatch(Character::isDigit);
        return small && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static Optional<Integer> year(String word) {
        return word.matches("(?:19|20)\\d\\d") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }
}
