package io.claimtracker.extraction.when;

import java.time.LocalDate;

/** A length of time: six months. */
record TimeSpan(int count, TimeUnit unit) {
    /** The day this long after another. */
    LocalDate after(LocalDate day) {
        return unit.from(day, count);
    }

    LocalDate before(LocalDate day) {
        return unit.from(day, -count);
    }

    /** This and half a unit more: a year and a half is 18 months. */
    TimeSpan andHalf() {
        return switch (unit) {
            case CENTURY -> new TimeSpan(100 * count + 50, TimeUnit.YEAR);
            case DECADE -> new TimeSpan(10 * count + 5, TimeUnit.YEAR);
            case YEAR -> new TimeSpan(12 * count + 6, TimeUnit.MONTH);
            case MONTH -> new TimeSpan(30 * count + 15, TimeUnit.DAY);
            case FORTNIGHT -> new TimeSpan(2 * count + 1, TimeUnit.WEEK);
            case WEEK -> new TimeSpan(7 * count + 4, TimeUnit.DAY);
            case DAY -> new TimeSpan(24 * count + 12, TimeUnit.HOUR);
            case QUARTER, HOUR -> this;
        };
    }
}
