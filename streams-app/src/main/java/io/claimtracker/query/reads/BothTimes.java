package io.claimtracker.query.reads;

import io.claimtracker.topology.PositionRows;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times a question is asked for.
 *
 * @param asOf statements made on this day or before count
 * @param knownAt what the stream knew at this instant counts; {@link PositionRows#NOW} is whatever it knows now
 */
public record BothTimes(LocalDate asOf, Instant knownAt) {
    /** As far as is known now. */
    public static BothTimes asOf(LocalDate day) {
        return new BothTimes(day, PositionRows.NOW);
    }
}
