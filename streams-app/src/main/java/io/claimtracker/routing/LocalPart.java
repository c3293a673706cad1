package io.claimtracker.routing;

import io.claimtracker.routing.MissingPartition.Reason;
import io.claimtracker.topology.Store;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers questions about the partitions that this instance has, and about no others: who asks here is never sent on. */
public final class LocalPart {
    private final StoreReader stores;

    public LocalPart(StoreReader stores) {
        this.stores = stores;
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
