package io.claimtracker.extraction.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar words and the days they mean, reckoned forward from an anchor: next year, the second quarter of 2022. */
public final class Calendar {
    public static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?"
                    + "|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![a-z])";
    public static final String WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String SEASON = "(?:spring|summer|autumn|fall|winter)";
    private static final String YEAR = "(?:20\\d\\d)(?!\\d)";
    private static final String PART =
            "(?:(?:the\\s)?(?:early|mid|late|beginning|start|middle|end|(?:first|second)\\shalf"
                    + "|(?:first|second|third|fourth|last)\\s(?:quarter|third))(?:\\sof(?:\\sthe)?\\s|\\sin\\s|[\\s-]))";
    private static final String BASE =
            "(?:(?:next|this|the\\scoming|the|the\\snext)\\s(?:year|month|week|quarter|decade|"
                    + SEASON + ")\\b|next\\s" + MONTH + "|(?:next|this|on)\\s" + WEEKDAY + "|" + MONTH
                    + "\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s" + YEAR + ")?|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?"
                    + MONTH + "(?:,?\\s"
                    + YEAR + ")?|(?:" + MONTH + "|" + SEASON + ")(?:\\s(?:of\\s)?" + YEAR + ")?|q[1-4]\\s" + YEAR + "|"
                    + YEAR
                    + "|tomorrow|tonight|christmas(?:\\sday)?|new\\syear's\\s(?:eve|day)|year's\\send|year-end)";

    /** What a calendar expression looks like, in lower case. */
    public static final String EXPRESSION = PART + "?" + BASE;

    private static final Pattern PARTED = Pattern.compile("(" + PART + ")(" + BASE + ")");
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\b");
    private static final Pattern YEARS = Pattern.compile("\\b" + YEAR);
    private static final Pattern MONTHS = Pattern.compile("\\b" + MONTH);
    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private Calendar() {}

    /** The days that an expression means; empty for a day that the calendar does not have. */
    public static Optional<Period> period(String expression, LocalDate anchor) {
        String lower =
                expression.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        try {
            Matcher parted = PARTED.matcher(lower);
            return parted.matches()
                    ? base(parted.group(2), anchor).map(period -> part(parted.group(1), period))
                    : base(lower, anchor);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month that a word begins the name of, 1 to 12; 0 for none. */
    public static int month(String word) {
        Matcher month = MONTHS.matcher(word);
        return month.find() ? MONTH_NAMES.indexOf(month.group().substring(0, 3)) + 1 : 0;
    }

    private static Optional<Period> base(String words, LocalDate anchor) {
        Matcher years = YEARS.matcher(words);
        Optional<Integer> year = years.find() ? Optional.of(Integer.parseInt(years.group())) : Optional.empty();
        if (words.startsWith("q") && year.isPresent()) {
            return Optional.of(Period.ofMonths(year.get(), (words.charAt(1) - '1') * 3 + 1, 3));
        }
        Optional<Period> named = namedDay(words, anchor);
        if (named.isPresent()) {
            return named;
        }
        for (int season = 0; season < SEASONS.size(); season++) {
            if (words.contains(SEASONS.get(season)) || (season == 2 && words.contains("fall"))) {
                return Optional.of(season(season, year, anchor, words.startsWith("next")));
            }
        }
        int month = month(words);
        if (month > 0) {
            return Optional.of(inMonth(words, month, year, anchor));
        }
        return year.isPresent() ? Optional.of(Period.ofMonths(year.get(), 1, 12)) : unit(words, anchor);
    }

    private static Optional<Period> namedDay(String words, LocalDate anchor) {
        if (words.equals("tomorrow") || words.equals("tonight")) {
            return Optional.of(day(words.equals("tonight") ? anchor : anchor.plusDays(1)));
        }
        if (words.startsWith("christmas")) {
            return Optional.of(day(upcoming(anchor, 12, 25)));
        }
        if (words.startsWith("new year's")) {
            return Optional.of(day(words.endsWith("eve") ? upcoming(anchor, 12, 31) : upcoming(anchor, 1, 1)));
        }
        if (words.equals("year's end") || words.equals("year-end")) {
            return Optional.of(day(anchor.with(TemporalAdjusters.lastDayOfYear())));
        }
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (words.endsWith(weekday.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(day(anchor.with(TemporalAdjusters.next(weekday))));
            }
        }
        return Optional.empty();
    }

    private static LocalDate upcoming(LocalDate anchor, int month, int day) {
        LocalDate date = LocalDate.of(anchor.getYear(), month, day);
        return date.isBefore(anchor) ? date.plusYears(1) : date;
    }

    private static Period inMonth(String words, int month, Optional<Integer> year, LocalDate anchor) {
        Matcher number = NUMBER.matcher(words);
        if (number.find()) {
            int day = Integer.parseInt(number.group(1));
            return day(year.map(one -> LocalDate.of(one, month, day)).orElseGet(() -> upcoming(anchor, month, day)));
        }
        if (year.isPresent()) {
            return Period.ofMonths(year.get(), month, 1);
        }
        Period thisYear = Period.ofMonths(anchor.getYear(), month, 1);
        return thisYear.last().isBefore(anchor) ? Period.ofMonths(anchor.getYear() + 1, month, 1) : thisYear;
    }

    /** Spring is March to May and so on; winter begins in December. */
    private static Period season(int season, Optional<Integer> year, LocalDate anchor, boolean next) {
        int month = season * 3 + 3;
        if (year.isPresent()) {
            return Period.ofMonths(year.get(), month, 3);
        }
        int from = next ? 0 : -1;
        for (int ahead = from; ahead <= 1; ahead++) {
            Period period = Period.ofMonths(anchor.getYear() + ahead, month, 3);
            boolean fits =
                    next ? period.first().isAfter(anchor) : !period.last().isBefore(anchor);
            if (fits) {
                return period;
            }
        }
        return Period.ofMonths(anchor.getYear() + 1, month, 3);
    }

    private static Optional<Period> unit(String words, LocalDate anchor) {
        boolean next = words.contains("next") || words.contains("coming");
        if (words.endsWith("year")) {
            return Optional.of(Period.ofMonths(anchor.getYear() + (next ? 1 : 0), 1, 12));
        }
        if (words.endsWith("month")) {
            LocalDate month = next ? anchor.plusMonths(1) : anchor;
            return Optional.of(Period.ofMonths(month.getYear(), month.getMonthValue(), 1));
        }
        if (words.endsWith("quarter")) {
            LocalDate quarter = next ? anchor.plusMonths(3) : anchor;
            return Optional.of(Period.ofMonths(quarter.getYear(), (quarter.getMonthValue() - 1) / 3 * 3 + 1, 3));
        }
        if (words.endsWith("week")) {
            LocalDate monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(next ? 1 : 0);
            return Optional.of(new Period(monday, monday.plusDays(6)));
        }
        if (words.endsWith("decade")) {
            int decade = anchor.getYear() / 10 * 10 + (next ? 10 : 0);
            return Optional.of(Period.ofMonths(decade, 1, 120));
        }
        return Optional.empty();
    }

    /** Early, mid and late are the thirds, halves and quarters what they say; the end is the last day. */
    private static Period part(String words, Period whole) {
        int months = (int) java.time.temporal.ChronoUnit.MONTHS.between(
                whole.first(), whole.last().plusDays(1));
        if (words.contains("half")) {
            return slice(whole, months, words.contains("first") ? 0 : 1, 2);
        }
        if (words.contains("quarter")) {
            int which = words.contains("first") ? 0 : words.contains("second") ? 1 : words.contains("third") ? 2 : 3;
            return slice(whole, months, which, 4);
        }
        if (words.contains("early") || words.contains("beginning") || words.contains("start")) {
            return slice(whole, months, 0, 3);
        }
        if (words.contains("mid")) {
            return slice(whole, months, 1, 3);
        }
        return words.contains("late") ? slice(whole, months, 2, 3) : day(whole.last());
    }

    private static Period slice(Period whole, int months, int which, int of) {
        if (months >= of && months % of == 0) {
            int length = months / of;
            LocalDate first = whole.first().plusMonths((long) which * length);
            return new Period(first, first.plusMonths(length).minusDays(1));
        }
        long days = whole.first().until(whole.last(), java.time.temporal.ChronoUnit.DAYS) + 1;
        LocalDate first = whole.first().plusDays(days * which / of);
        return new Period(first, whole.first().plusDays(days * (which + 1) / of - 1));
    }

    private static Period day(LocalDate date) {
        return new Period(date, date);
    }
}
