package io.claimtracker.extraction;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
record Period(LocalDate first, LocalDate last) {
    Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no period from " + first + " to " + last);
        }
    }

    static Period ofMonths(int year, int month, int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(months).minusDays(1));
    }
}
