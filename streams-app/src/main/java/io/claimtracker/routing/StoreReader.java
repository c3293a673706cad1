package io.claimtracker.routing;

import io.claimtracker.topology.Store;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The partitions of stores that this instance has. */
public interface StoreReader {
    /** How many partitions every store has. */
    int partitions();

    /** A partition that this instance works on; empty when another one does, or when it is not restored yet. */
    <V> Optional<ReadOnlyKeyValueStore<String, V>> active(Store<V> store, int partition);

    /** A partition that this instance has a copy of, be it kept for another or being restored, with how old it may be. */
    <V> Optional<Copy<V>> standby(Store<V> store, int partition);

    /**
     * A copy of a partition.
     *
     * @param store to read from
     * @param freshness how old it may be
     * @param <V> the type of its values
     */
    record Copy<V>(ReadOnlyKeyValueStore<String, V> store, Freshness freshness) {}
}
