package io.claimtracker.query;

import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.errors.UnknownStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads the stores of a running Kafka Streams instance. A read sees what the instance has processed, also what its open
 * transaction has not committed yet.
 */
public final class KafkaStreamsStoreReader implements StoreReader {
    private final KafkaStreams streams;
    private final HostInfo self;
    private final int partitions;

    /**
     * @param self the host and port under which other instances reach this one: application.server
     * @param partitions of every topic that is partitioned by uri or actor
     */
    public KafkaStreamsStoreReader(KafkaStreams streams, HostInfo self, int partitions) {
        this.streams = streams;
        this.self = self;
        this.partitions = partitions;
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> partitionOf(Store<V> store, String key) {
        int partition = RecordKey.partition(key, partitions);
        return open(store, partition)
                .orElseThrow(() -> missing(store, partition).unavailable());
    }

    @Override
    public <V> LocalPartitions<V> all(Store<V> store) {
        List<ReadOnlyKeyValueStore<String, V>> open = new ArrayList<>();
        List<MissingPartition> missing = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            Optional<ReadOnlyKeyValueStore<String, V>> found = open(store, partition);
            if (found.isPresent()) {
                open.add(found.get());
            } else {
                missing.add(missing(store, partition));
            }
        }
        return new LocalPartitions<>(open, missing);
    }

    /** Empty when it is not here, or not yet. */
    private <V> Optional<ReadOnlyKeyValueStore<String, V>> open(Store<V> store, int partition) {
        try {
            ReadOnlyKeyValueStore<String, V> found = streams.store(
                    StoreQueryParameters.fromNameAndType(store.name(), QueryableStoreTypes.<String, V>keyValueStore())
                            .withPartition(partition));
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

    private MissingPartition missing(Store<?> store, int partition) {
        return new MissingPartition(partition, owner(store, partition).filter(host -> !host.equals(self)));
    }

    private Optional<HostInfo> owner(Store<?> store, int partition) {
        StreamPartitioner<String, Object> thisPartition = (topic, key, value, count) -> Optional.of(Set.of(partition));
        try {
            KeyQueryMetadata metadata = streams.queryMetadataForKey(store.name(), "", thisPartition);
            return Optional.of(metadata)
                    .filter(known -> !known.equals(KeyQueryMetadata.NOT_AVAILABLE))
                    .map(KeyQueryMetadata::activeHost)
                    .filter(host -> !host.equals(HostInfo.unavailable()));
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return Optional.empty(); // Not running: nobody is known to hold anything.
        }
    }
}
