package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A stretch of days, both ends included. */
record Period(LocalDate first, LocalDate last) {
    Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no period from " + first + " to " + last);
        }
    }

    static Period ofDay(LocalDate day) {
        return new Period(day, day);
    }

    static Period ofMonths(int year, int month, int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(months).minusDays(1));
    }

    static Period ofYears(int year, int years) {
        return ofMonths(year, 1, 12 * years);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** One of so many equal parts, the first being 0: in whole months where that comes out even, else in days. */
    Period part(int which, int of) {
        LocalDate end = last.plusDays(1);
        long months = ChronoUnit.MONTHS.between(first, end);
        boolean wholeMonths = first.plusMonths(months).equals(end) && months % of == 0 && months > 0;
        ChronoUnit unit = wholeMonths ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long length = unit.between(first, end);
        LocalDate from = first.plus(length * which / of, unit);
        LocalDate to = first.plus(length * (which + 1) / of, unit).minusDays(1);
        return new Period(from, to.isBefore(from) ? from : to);
    }
}
