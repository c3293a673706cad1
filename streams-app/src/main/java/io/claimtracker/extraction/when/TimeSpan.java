package io.claimtracker.extraction.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A length of time: six months. */
public record TimeSpan(int count, String unit) {
    /** Words for a number, digits or spelled out. */
    public static final String NUMBER =
            "(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty-four"
                    + "|twenty|thirty-six|thirty|forty|fifty|hundred|a couple of|half a)";

    public static final String UNIT = "(?:hour|day|week|month|year|decade)s?\\b";

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("a couple of", 2),
            Map.entry("fifteen", 15),
            Map.entry("eighteen", 18),
            Map.entry("twenty", 20),
            Map.entry("twenty-four", 24),
            Map.entry("thirty", 30),
            Map.entry("thirty-six", 36),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100));

    public static TimeSpan of(String number, String unit) {
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        if (number.equals("half a")) {
            return singular.equals("decade") ? new TimeSpan(5, "year") : new TimeSpan(6, "month");
        }
        int word = WORDS.indexOf(number);
        int count =
                word >= 0 ? word : Optional.ofNullable(OTHERS.get(number)).orElseGet(() -> Integer.parseInt(number));
        return new TimeSpan(count, singular);
    }

    /** The day this long after another. */
    public LocalDate after(LocalDate anchor) {
        try {
            return switch (unit) {
                case "hour" -> anchor.plusDays(count / 24);
                case "day" -> anchor.plusDays(count);
                case "week" -> anchor.plusWeeks(count);
                case "month" -> anchor.plusMonths(count);
                case "year" -> anchor.plusYears(count);
                default -> anchor.plusYears(10L * count);
            };
        } catch (DateTimeException e) {
            return LocalDate.MAX;
        }
    }
}
