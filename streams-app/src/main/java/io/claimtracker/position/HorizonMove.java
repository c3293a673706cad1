package io.claimtracker.position;

import io.claimtracker.avro.Horizon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which way a window of time moved: its end decides, then its start. An open end is at infinity; a move of less than a
 * tenth of the window as it was is none.
 */
final class HorizonMove {
    private HorizonMove() {}

    /** Negative when the window moved earlier, positive when later, zero when it did not. */
    static int between(Horizon before, Horizon after) {
        long tolerance = length(before) / 10;
        int end = compare(before.getTo(), after.getTo(), tolerance, Long.MAX_VALUE);
        return end != 0 ? end : compare(before.getFrom(), after.getFrom(), tolerance, Long.MIN_VALUE);
    }

    private static int compare(Optional<LocalDate> before, Optional<LocalDate> after, long tolerance, long whenOpen) {
        long left = before.map(LocalDate::toEpochDay).orElse(whenOpen);
        long right = after.map(LocalDate::toEpochDay).orElse(whenOpen);
        if (left == right) {
            return 0;
        }
        boolean bounded = before.isPresent() && after.isPresent();
        return bounded && Math.abs(right - left) < tolerance ? 0 : Long.compare(right, left);
    }

    private static long length(Horizon horizon) {
        return horizon.getFrom()
                .flatMap(from -> horizon.getTo().map(to -> ChronoUnit.DAYS.between(from, to)))
                .orElse(0L);
    }
}
