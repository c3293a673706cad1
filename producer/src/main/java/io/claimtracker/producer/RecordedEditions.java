package io.claimtracker.producer;

import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Finds what the articles topic holds of one article: a walk over the one partition that its uri falls in, since a log has
 * no index by key. Values are not decoded.
 */
final class RecordedEditions {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How long the brokers may leave a question unanswered. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Properties client;

    /** @param client settings of the Kafka client, bootstrap.servers among them */
    RecordedEditions(Properties client) {
        this.client = client;
    }

    /**
     * The keys of the editions of an article that are not erased, in the order in which they were recorded.
     *
     * @param progress is told how many of how many records have been looked at
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    SortedSet<String> keys(String uri, Progress progress) {
        Properties settings = new Properties();
        client.stringPropertyNames().forEach(name -> settings.setProperty(name, client.getProperty(name)));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "claim-tracker-forget");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            int count = consumer.partitionsFor(Topics.ARTICLES.name()).size();
            TopicPartition partition = new TopicPartition(Topics.ARTICLES.name(), RecordKey.partition(uri, count));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return walk(consumer, partition, uri, progress);
        } catch (KafkaException e) {
            String brokers = client.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG);
            throw new PublishException("Kafka at " + brokers + ": " + OneLineErrors.reason(e), e);
        }
    }

    /** What is told of how far the walk is. */
    interface Progress {
        void at(long offset, long end);
    }

    private static SortedSet<String> walk(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, String uri, Progress progress) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
        long end = ends.getOrDefault(partition, 0L);
        SortedSet<String> keys = new TreeSet<>();
        long silentSince = System.nanoTime();
        for (long at = consumer.position(partition); at < end; at = consumer.position(partition)) {
            boolean silent = true;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                silent = false;
                note(record, uri, keys);
            }
            progress.at(consumer.position(partition), end);
            silentSince = silent ? silentSince : System.nanoTime();
            if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
                throw new PublishException("Kafka fell silent at offset " + at + " of " + end + " of " + partition
                        + "; nothing was erased");
            }
        }
        return keys;
    }

    /** The newest record of a key counts: an erased edition is none. */
    private static void note(ConsumerRecord<String, byte[]> record, String uri, SortedSet<String> keys) {
        String key = record.key();
        if (key == null || !key.startsWith(RecordKey.prefix(uri))) {
            return;
        }
        if (record.value() == null) {
            keys.remove(key);
        } else {
            keys.add(key);
        }
    }
}
