package io.claimtracker.position;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the stream knew something.
 *
 * @param from its first instant
 * @param to the first instant after it; null when it has no end
 */
public record Interval(Instant from, @Nullable Instant to) {
    /** When a row held. */
    public static Interval of(PositionRow row) {
        return new Interval(row.getKnownFrom(), row.getKnownTo().orElse(null));
    }

    /** When a statement was on record. */
    public static Interval of(Statement statement) {
        return new Interval(
                StatementOrder.recordedAt(statement), statement.getWithdrawnAt().orElse(null));
    }

    /** The millisecond that begins at an instant; nothing known changes within one. */
    static Interval at(Instant instant) {
        return new Interval(instant, instant.plusMillis(1));
    }

    /** Whether it reaches the present. */
    boolean isOpen() {
        return to == null;
    }

    boolean isEmpty() {
        return to != null && !from.isBefore(to);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && (to == null || instant.isBefore(to));
    }

    /** Whether the two have an instant in common. */
    public boolean overlaps(Interval other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** Whether the two overlap or follow one another without a gap. */
    public boolean touches(Interval other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    Optional<Interval> intersection(Interval other) {
        Interval common =
                new Interval(from.isAfter(other.from) ? from : other.from, endsNoLaterThan(other) ? to : other.to);
        return common.isEmpty() ? Optional.empty() : Optional.of(common);
    }

    /** What is left of it, in the order of time. */
    List<Interval> without(Interval other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Interval> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Interval(from, other.from));
        }
        if (other.to != null && (to == null || other.to.isBefore(to))) {
            left.add(new Interval(other.to, to));
        }
        return left;
    }

    /** The least interval that has both. */
    Interval hull(Interval other) {
        return new Interval(from.isBefore(other.from) ? from : other.from, endsNoLaterThan(other) ? other.to : to);
    }

    private boolean startsBeforeEndOf(Interval other) {
        return other.to == null || from.isBefore(other.to);
    }

    private boolean endsNoLaterThan(Interval other) {
        return other.to == null || (to != null && !to.isAfter(other.to));
    }
}
