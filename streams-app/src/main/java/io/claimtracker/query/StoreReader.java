package io.claimtracker.query;

import io.claimtracker.topology.Store;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Read-only access to the partitions of the stores that this instance holds. */
public interface StoreReader {
    /**
     * The partition that the key's first part falls into.
     *
     * @throws RestoringException if this instance is to hold it and does not serve it yet
     * @throws NotHeldException if another instance holds it
     */
    <V> ReadOnlyKeyValueStore<String, V> partitionOf(Store<V> store, String key);

    /** Every partition of the store that can be read here, and which cannot. */
    <V> LocalPartitions<V> all(Store<V> store);
}
