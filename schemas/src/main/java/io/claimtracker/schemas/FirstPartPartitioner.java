package io.claimtracker.schemas;

import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;

/**
 * The producer's {@code partitioner.class} for topics with compound keys: records go where the first part of their key
 * belongs, as in {@link RecordKey#partition}.
 */
public final class FirstPartPartitioner implements Partitioner {
    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        if (!(key instanceof String text)) {
            throw new IllegalArgumentException("a record for " + topic + " needs a key that is text");
        }
        return RecordKey.partition(text, cluster.partitionsForTopic(topic).size());
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
