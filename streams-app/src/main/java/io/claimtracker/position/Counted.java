package io.claimtracker.position;

import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * A statement with the times in which it counts: those in which it was on record, and not as another telling of one that
 * counts already.
 */
public record Counted(Statement statement, Times times) {
    /** When it was withdrawn, if it counted until then. */
    public Optional<Instant> endedAt() {
        return statement.getWithdrawnAt().filter(times::endsAt);
    }
}
