package io.claimtracker.query;

import java.util.List;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The partitions of one store as one instance can read them.
 *
 * @param stores those that it can read
 * @param missing those that it cannot
 * @param <V> the type of the store's values
 */
public record LocalPartitions<V>(List<ReadOnlyKeyValueStore<String, V>> stores, List<MissingPartition> missing) {
    public LocalPartitions {
        stores = List.copyOf(stores);
        missing = List.copyOf(missing);
    }
}
