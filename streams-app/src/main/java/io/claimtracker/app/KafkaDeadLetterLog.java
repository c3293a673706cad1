package io.claimtracker.app;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.query.DeadLetterLog;
import io.claimtracker.query.problem.RestoringException;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The ends of the partitions of the dead letters' topic, read anew each time they are asked for. */
final class KafkaDeadLetterLog implements DeadLetterLog {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int POLLS = 20;

    private final Properties client;
    private final SchemaRegistry registry;

    KafkaDeadLetterLog(Properties client, SchemaRegistry registry) {
        this.client = new Properties();
        this.client.putAll(client);
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        this.client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        this.client.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        this.registry = registry;
    }

    @Override
    public List<DeadLetter> last(int most) {
        try (KafkaConsumer<byte[], DeadLetter> consumer = new KafkaConsumer<>(
                client,
                new ByteArrayDeserializer(),
                Topics.DEAD_LETTERS.valueSerde(registry).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // Some offsets are marks of transactions and no letters, so twice as many are looked at.
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 2L * most)));
            return read(consumer, ends).stream()
                    .sorted(Comparator.comparingLong((ConsumerRecord<byte[], DeadLetter> letter) -> letter.timestamp())
                            .reversed())
                    .limit(most)
                    .map(ConsumerRecord::value)
                    .toList();
        } catch (KafkaException e) {
            throw new RestoringException("the log of dead letters cannot be read");
        }
    }

    private static List<ConsumerRecord<byte[], DeadLetter>> read(
            KafkaConsumer<byte[], DeadLetter> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<byte[], DeadLetter>> letters = new ArrayList<>();
        for (int poll = 0; poll < POLLS && behind(consumer, ends); poll++) {
            consumer.poll(Duration.ofMillis(250)).forEach(letters::add);
        }
        return letters;
    }

    private static boolean behind(KafkaConsumer<byte[], DeadLetter> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
