package io.claimtracker.extraction.when;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no period from " + first + " to " + last);
        }
    }

    public static Period ofMonths(int year, int month, int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(months).minusDays(1));
    }
}
