package io.claimtracker.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How old this instance's copies of partitions may be, of as many as there are stores and partitions. From time to time it is told how much of each changelog is
 * committed, and how much of it the copy has. A copy that has reached what was committed at some time lacks nothing of
 * what was committed before. A lag alone would not tell: a thousand changes may be a second's or a day's.
 */
public final class StandbyWatch {
    /** Most observations a copy is still to reach; further ones are dropped, which can only make it seem older. */
    private static final int MOST_PENDING = 240;

    private final Clock clock;
    private final Map<CopyId, Progress> copies = new ConcurrentHashMap<>();

    public StandbyWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * A copy of a partition.
     *
     * @param store its name
     * @param partition its number
     */
    public record CopyId(String store, int partition) {}

    /**
     * How far a copy is.
     *
     * @param position the offset in its changelog after the last change it has taken over
     * @param committed the offset after all that is committed; read before the position
     */
    public record Observation(long position, long committed) {
        /**
         * How many offsets it lacks. The last offset of what is committed is not a change, but the mark that it is
         * committed (KIP-98).
         */
        long lag() {
            return Math.max(0, committed - 1 - position);
        }
    }

    /**
     * Takes note of the copies that there are now. One that there was and is not now keeps its age: it is moved from one
     * use to another, or may be taken up again where it ended.
     *
     * @param at when it began to be found out
     */
    public void observe(Instant at, Map<CopyId, Observation> observed) {
        observed.forEach((id, observation) ->
                copies.computeIfAbsent(id, first -> new Progress()).take(at, observation));
    }

    /**
     * Takes note that a copy begins to take over changes. One that begins before where it has been was wiped, and has no
     * age any more.
     *
     * @param position the offset of the first change that it will take over
     */
    public void begins(CopyId id, long position) {
        copies.computeIfAbsent(id, first -> new Progress()).begin(position);
    }

    /** Takes note that this instance works on a partition now, so that what it has is up to date. */
    void isActive(CopyId id) {
        copies.computeIfAbsent(id, first -> new Progress()).upToDate(clock.instant());
    }

    /** How old a copy may be. */
    public Freshness of(String store, int partition) {
        @Nullable Progress progress = copies.get(new CopyId(store, partition));
        return progress == null
                ? new Freshness(Freshness.Role.STANDBY, 0, Freshness.UNKNOWN)
                : progress.freshness(clock.instant());
    }

    private static final class Progress {
        private record Pending(Instant at, long committed) {}

        private final Deque<Pending> pending = new ArrayDeque<>();
        private Optional<Instant> complete = Optional.empty();
        private Observation last = new Observation(0, 0);

        private synchronized void begin(long position) {
            if (position < last.position()) {
                complete = Optional.empty(); // It was wiped, and is restored from the beginning.
                pending.clear();
                last = new Observation(position, last.committed());
            }
        }

        private synchronized void upToDate(Instant now) {
            complete = Optional.of(now);
        }

        private synchronized void take(Instant at, Observation observation) {
            begin(observation.position());
            last = observation;
            if (pending.size() < MOST_PENDING) {
                pending.add(new Pending(at, observation.committed()));
            }
            while (!pending.isEmpty()
                    && observation.position() >= pending.element().committed() - 1) {
                Instant reached = pending.remove().at();
                complete = complete.filter(reached::isBefore).or(() -> Optional.of(reached));
            }
        }

        private synchronized Freshness freshness(Instant now) {
            Duration staleness = complete.map(then -> Duration.between(then, now))
                    .map(age -> age.isNegative() ? Duration.ZERO : age)
                    .orElse(Freshness.UNKNOWN);
            return new Freshness(Freshness.Role.STANDBY, last.lag(), staleness);
        }
    }
}
