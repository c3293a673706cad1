package io.claimtracker.local;

import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What a topic holds, read from its beginning to its end: committed records alone. */
final class TopicContents {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TopicContents() {}

    /** How many records a topic has ever been given by producers without transactions. */
    static long count(LocalCluster cluster, Topic<?> topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(cluster), new StringDeserializer(), new StringDeserializer())) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Every record. */
    static <V extends SpecificRecord> List<ConsumerRecord<String, V>> records(LocalCluster cluster, Topic<V> topic) {
        Deserializer<V> values =
                topic.valueSerde(new SchemaRegistry(cluster.registryUrl())).deserializer();
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(settings(cluster), new StringDeserializer(), values)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, V>> records = new ArrayList<>();
            Awaitility.await("the end of " + topic.name())
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                        return ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                    });
            return records;
        }
    }

    /** What compaction would leave: the newest value of every key, tombstones gone. */
    static <V extends SpecificRecord> Map<String, V> keyed(LocalCluster cluster, Topic<V> topic) {
        Map<String, V> newest = new TreeMap<>();
        for (ConsumerRecord<String, V> record : records(cluster, topic)) {
            if (record.value() == null) {
                newest.remove(record.key());
            } else {
                newest.put(record.key(), record.value());
            }
        }
        return newest;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Properties settings(LocalCluster cluster) {
        Properties settings = cluster.client();
        settings.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return settings;
    }
}
