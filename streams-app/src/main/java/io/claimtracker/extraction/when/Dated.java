package io.claimtracker.extraction.when;

import java.time.LocalDate;

/**
 * The days that words of the calendar mean.
 *
 * @param end one past their last token
 * @param needs what else must tell that they lie ahead
 * @param bare whether they tell the time without a preposition, as "next year" does and "June" does not
 */
record Dated(Period period, int end, Needs needs, boolean bare) {
    /** Whether the words alone tell which days they are: "next June", "June 2024", not "June". */
    boolean certain() {
        return needs == Needs.NOTHING;
    }

    Dated part(Part part, LocalDate anchor) {
        return new Dated(part.of(period, anchor), end, needs, part.bare());
    }
}
