package io.claimtracker.query;

import io.claimtracker.avro.PositionShift;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody following the shifts, from a place on. Used by one thread. */
public interface Following extends AutoCloseable {
    /** What has come since, in the order of the log; empty when nothing does within this time. */
    List<Step> next(Duration patience);

    /** How far it is. Whoever goes on there gets all that comes after, and nothing that came before. */
    String place();

    @Override
    void close();

    /**
     * A shift, or that one no longer holds.
     *
     * @param holder whose it is
     * @param id the shift's
     * @param shift empty when it no longer holds
     * @param place how far whoever has this is
     */
    record Step(String holder, String id, Optional<PositionShift> shift, String place) {}
}
