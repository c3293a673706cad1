package io.claimtracker.benchmarks;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topics of a cluster hold once it is at rest. */
final class TopicContents {
    private static final Duration POLL = Duration.ofMillis(200);

    private final LocalCluster cluster;

    TopicContents(LocalCluster cluster) {
        this.cluster = cluster;
    }

    /** How many keys of a compacted topic have a value. */
    long size(Topic<?> topic) {
        Set<String> keys = new HashSet<>();
        read(topic, record -> {
            if (record.value() == null) {
                keys.remove(record.key());
            } else {
                keys.add(record.key());
            }
        });
        return keys.size();
    }

    /** Dead letters by reason. */
    Map<String, Long> deadLetters() {
        Deserializer<DeadLetter> letters = Topics.DEAD_LETTERS
                .valueSerde(new SchemaRegistry(cluster.registryUrl()))
                .deserializer();
        Map<String, Long> reasons = new TreeMap<>();
        read(
                Topics.DEAD_LETTERS,
                record -> reasons.merge(
                        letters.deserialize(record.topic(), record.value()).getReason(), 1L, Long::sum));
        return reasons;
    }

    private void read(Topic<?> topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Properties settings = cluster.client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }
}
