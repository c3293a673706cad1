package io.claimtracker.routing;

import io.claimtracker.routing.MissingPartition.Reason;
import io.claimtracker.routing.Whereabouts.Location;
import io.claimtracker.topology.PartitionedBy;
import io.claimtracker.topology.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Answers questions about the partitions that this instance has, and about no others: who asks here is never sent on.
 *
 * <p>When a copy becomes what an instance works on, or the other way round, Kafka Streams has the partition nowhere for a
 * moment. Whoever asks then waits for it, if it was here until just now and is to be here again.
 */
public final class LocalPart {
    /** How long to wait for a partition that changes hands. */
    static final Duration CHANGING_HANDS = Duration.ofSeconds(2);

    /** Until how long ago it must have been here. */
    static final Duration JUST_NOW = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final StoreReader stores;
    private final Whereabouts whereabouts;
    private final HostInfo self;
    private final Clock clock;
    private final Map<Part, Instant> lastHere = new ConcurrentHashMap<>();

    private record Part(PartitionedBy by, int partition) {}

    /** @param self where the other instances reach this one */
    public LocalPart(StoreReader stores, Whereabouts whereabouts, HostInfo self, Clock clock) {
        this.stores = stores;
        this.whereabouts = whereabouts;
        this.self = self;
        this.clock = clock;
    }

    /** Whether this instance works on a partition, and so is the first to be asked. */
    boolean isActive(PartRead read, int partition) {
        return stores.active(read.by().store(), partition).isPresent();
    }

    /**
     * Answers from this partition; from a copy of it, if that is all there is here and it is fresh enough.
     *
     * @param maxStaleness how old a copy may be; zero for none at all
     */
    public PartAnswer ask(PartRead read, int partition, Map<String, String> parameters, Duration maxStaleness) {
        Part part = new Part(read.by(), partition);
        PartAnswer answer = askNow(read, partition, parameters, maxStaleness);
        for (long looks = CHANGING_HANDS.dividedBy(BETWEEN_LOOKS); looks > 0 && changesHands(part, answer); looks--) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            answer = askNow(read, partition, parameters, maxStaleness);
        }
        if (answer instanceof PartAnswer.Answered) {
            lastHere.put(part, clock.instant());
        }
        return answer;
    }

    private boolean changesHands(Part part, PartAnswer answer) {
        if (!(answer instanceof PartAnswer.Missing missing)
                || missing.partition().reason() != Reason.RESTORING
                || lastHere.getOrDefault(part, Instant.MIN)
                        .isBefore(clock.instant().minus(JUST_NOW))) {
            return false;
        }
        Location location = whereabouts.of(part.by(), part.partition());
        return location.active().equals(Optional.of(self))
                || location.standbys().contains(self);
    }

    private PartAnswer askNow(PartRead read, int partition, Map<String, String> parameters, Duration maxStaleness) {
        Opened opened = new Opened(partition, maxStaleness);
        try {
            return new PartAnswer.Answered(read.answer().apply(opened, parameters), opened.freshness);
        } catch (NotHereException e) {
            return new PartAnswer.Missing(new MissingPartition(partition, e.reason, Optional.empty()));
        } catch (InvalidStateStoreException e) {
            // Closed under our hands: the partition is on the move.
            return new PartAnswer.Missing(new MissingPartition(partition, Reason.RESTORING, Optional.empty()));
        }
    }

    /** The stores of a partition, which remembers how old what was read of them may be. */
    private final class Opened implements Stores {
        private final int partition;
        private final Duration maxStaleness;
        private Freshness freshness = Freshness.ACTIVE;

        private Opened(int partition, Duration maxStaleness) {
            this.partition = partition;
            this.maxStaleness = maxStaleness;
        }

        @Override
        public <V> ReadOnlyKeyValueStore<String, V> get(Store<V> store) {
            Optional<ReadOnlyKeyValueStore<String, V>> active = stores.active(store, partition);
            if (active.isPresent()) {
                return active.get();
            }
            StoreReader.Copy<V> copy = (maxStaleness.isZero()
                            ? Optional.<StoreReader.Copy<V>>empty()
                            : stores.standby(store, partition))
                    .orElseThrow(() -> new NotHereException(Reason.RESTORING));
            if (copy.freshness().staleness().compareTo(maxStaleness) > 0) {
                throw new NotHereException(
                        copy.freshness().staleness().equals(Freshness.UNKNOWN) ? Reason.RESTORING : Reason.TOO_STALE);
            }
            freshness = freshness.and(copy.freshness());
            return copy.store();
        }
    }

    private static final class NotHereException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        private NotHereException(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
