package io.claimtracker.query;

import io.claimtracker.query.problem.BadQueryException;
import java.util.Optional;

/** The shifts as they happen. */
public interface ShiftFeed {
    /**
     * Follows them.
     *
     * @param after where to go on, as {@link Following#place} told it; from now on, when empty
     * @throws BadQueryException if there is no such place
     */
    Following follow(Optional<String> after);
}
