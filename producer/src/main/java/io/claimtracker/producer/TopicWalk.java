package io.claimtracker.producer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Looks at every record that a topic holds when it is asked, committed ones alone: a log has no index. Within a partition
 * they come in the order in which they were written. Values are not decoded.
 */
final class TopicWalk {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How long the brokers may leave a question unanswered. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Properties settings = new Properties();
    private final Progress progress;

    /**
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @param progress is told how many of how many records of a topic have been looked at
     */
    TopicWalk(Properties client, String clientId, Progress progress) {
        client.stringPropertyNames().forEach(name -> settings.setProperty(name, client.getProperty(name)));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        this.progress = progress;
    }

    /** What is told of how far a walk is. */
    interface Progress {
        void at(String topic, long looked, long of);
    }

    /**
     * Walks a whole topic.
     *
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    void through(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        walk(topic, List::copyOf, each);
    }

    /**
     * Walks one partition of a topic.
     *
     * @param chosen tells which, of how many there are
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    void throughOne(String topic, IntUnaryOperator chosen, Consumer<ConsumerRecord<String, byte[]>> each) {
        walk(topic, all -> List.of(new TopicPartition(topic, chosen.applyAsInt(all.size()))), each);
    }

    private void walk(
            String topic, UnaryOperator<List<TopicPartition>> chosen, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = chosen.apply(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            walk(consumer, topic, partitions, each);
        } catch (KafkaException e) {
            String brokers = settings.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG);
            throw new PublishException("Kafka at " + brokers + ": " + OneLineErrors.reason(e), e);
        }
    }

    private void walk(
            KafkaConsumer<String, byte[]> consumer,
            String topic,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        long of = 0;
        for (TopicPartition partition : partitions) {
            of += left.getOrDefault(partition, 0L) - begins.getOrDefault(partition, 0L);
        }
        long looked = 0;
        long silentSince = System.nanoTime();
        dropFinished(consumer, left);
        while (!left.isEmpty()) {
            boolean silent = true;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                silent = false;
                looked++;
                each.accept(record);
            }
            progress.at(topic, looked, of);
            silentSince = silent ? silentSince : System.nanoTime();
            dropFinished(consumer, left);
            if (!left.isEmpty() && System.nanoTime() - silentSince > PATIENCE.toNanos()) {
                throw new PublishException(
                        "Kafka fell silent before the end of " + left.keySet() + "; nothing was changed");
            }
        }
    }

    private static void dropFinished(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> left) {
        left.entrySet().removeIf(end -> {
            boolean finished = consumer.position(end.getKey()) >= end.getValue();
            if (finished) {
                consumer.pause(List.of(end.getKey()));
            }
            return finished;
        });
    }
}
