package io.claimtracker.routing;

import io.claimtracker.routing.StandbyWatch.CopyId;
import io.claimtracker.topology.Store;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.errors.UnknownStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads the stores of a running Kafka Streams instance. A read of what it works on sees what the instance has processed,
 * also what its open transaction has not committed yet; a read of a copy sees what was committed, and some of it later.
 */
public final class KafkaStreamsStoreReader implements StoreReader {
    private final KafkaStreams streams;
    private final int partitions;
    private final StandbyWatch watch;

    /**
     * @param partitions of every topic that is partitioned by uri, actor or statement
     * @param watch knows how old copies are
     */
    public KafkaStreamsStoreReader(KafkaStreams streams, int partitions, StandbyWatch watch) {
        this.streams = streams;
        this.partitions = partitions;
        this.watch = watch;
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public <V> Optional<ReadOnlyKeyValueStore<String, V>> active(Store<V> store, int partition) {
        Optional<ReadOnlyKeyValueStore<String, V>> found =
                open(StoreQueryParameters.fromNameAndType(store.name(), QueryableStoreTypes.<String, V>keyValueStore())
                        .withPartition(partition));
        // While the group shares its work anew, Kafka Streams gives what this instance goes on working on as a copy
        // only.
        found.ifPresent(open -> watch.isActive(new CopyId(store.name(), partition)));
        return found;
    }

    @Override
    public <V> Optional<Copy<V>> standby(Store<V> store, int partition) {
        // How old it is, is asked first: what it takes over in between only makes it fresher.
        Freshness freshness = watch.of(store.name(), partition);
        return open(StoreQueryParameters.fromNameAndType(store.name(), QueryableStoreTypes.<String, V>keyValueStore())
                        .withPartition(partition)
                        .enableStaleStores())
                .map(found -> new Copy<>(found, freshness));
    }

    /** Empty when it is not here, or not yet. */
    private <V> Optional<ReadOnlyKeyValueStore<String, V>> open(
            StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> wanted) {
        try {
            ReadOnlyKeyValueStore<String, V> found = streams.store(wanted);
            found.approximateNumEntries(); // What Kafka Streams gives is looked up at its first use, and fails there.
            return Optional.of(found);
        } catch (UnknownStateStoreException e) {
            throw e; // The topology lacks the store: a mistake of ours, which waiting does not mend.
        } catch (InvalidStateStorePartitionException e) {
            return Optional.empty(); // Not assigned to this instance, or assigned and not restored.
        } catch (InvalidStateStoreException e) {
            return Optional.empty(); // No thread serves stores: starting, or in the middle of a rebalance.
        } catch (IllegalStateException e) {
            return Optional.empty(); // Kafka Streams has been closed, or failed.
        }
    }
}
