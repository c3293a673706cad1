package io.claimtracker.query;

import io.claimtracker.avro.Resolution;
import io.claimtracker.query.problem.NotTakenException;

/** Where resolutions go in: they reach the views as everything else does, by way of a topic. */
public interface ResolutionLog {
    /**
     * Adds one, and returns once it is certain to stay.
     *
     * @throws NotTakenException if that cannot be known in time
     */
    void append(Resolution resolution);
}
