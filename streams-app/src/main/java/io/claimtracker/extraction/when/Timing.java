package io.claimtracker.extraction.when;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A window of time that words speak of.
 *
 * @param first its first token
 * @param end one past its last token
 * @param from its first day; null where it is open
 * @param to its last day; null where it is open
 * @param needs what the words around must look like for it to be one ahead
 */
record Timing(
        int first,
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Needs needs) {
    /** The last year of four digits. */
    private static final int LAST_YEAR = 9999;

    /** Whether it is over before a day, or lies beyond all reckoning. */
    boolean isOutOf(LocalDate anchor) {
        return (to != null && (to.isBefore(anchor) || to.getYear() > LAST_YEAR))
                || (from != null && from.getYear() > LAST_YEAR);
    }
}
