package io.claimtracker.routing;

import io.claimtracker.topology.Store;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The stores of one partition, to read from. */
@FunctionalInterface
public interface Stores {
    /** The partition's part of a store. */
    <V> ReadOnlyKeyValueStore<String, V> get(Store<V> store);
}
