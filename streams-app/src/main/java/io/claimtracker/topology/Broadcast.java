package io.claimtracker.topology;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Sends a record to every partition (KIP-837): what all of them must know, each keeps in an ordinary store. */
final class Broadcast<V extends @Nullable Object> implements StreamPartitioner<String, V> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitionCount) {
        return Optional.of(IntStream.range(0, partitionCount).boxed().collect(Collectors.toSet()));
    }
}
