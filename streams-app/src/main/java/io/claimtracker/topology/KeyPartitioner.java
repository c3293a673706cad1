package io.claimtracker.topology;

import io.claimtracker.schemas.RecordKey;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Sends a record to the partition of its key's first part, so that what belongs to one actor or article meets. */
public final class KeyPartitioner<V extends @Nullable Object> implements StreamPartitioner<String, V> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitionCount) {
        return Optional.of(Set.of(RecordKey.partition(key, partitionCount)));
    }
}
