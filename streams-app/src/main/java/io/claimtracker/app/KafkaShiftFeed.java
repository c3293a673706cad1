package io.claimtracker.app;

import io.claimtracker.avro.PositionShift;
import io.claimtracker.query.Following;
import io.claimtracker.query.ShiftFeed;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.problem.RestoringException;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The shifts from their topic, read by a consumer of its own for each who follows, in no group. A place is how many offsets
 * of each partition have passed, joined by full stops: all instances read one log, so any of them goes on where another
 * ended. What compaction has taken away in the meantime no longer holds.
 */
final class KafkaShiftFeed implements ShiftFeed {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_RECORDS = 200;
    private static final int FETCH_BYTES = 1 << 20;

    private final Properties client;
    private final SchemaRegistry registry;
    private final Topic<PositionShift> topic;
    private final int partitions;

    /**
     * @param topic of shifts
     * @param partitions that it has
     */
    KafkaShiftFeed(Properties client, SchemaRegistry registry, Topic<PositionShift> topic, int partitions) {
        this.client = new Properties();
        this.client.putAll(client);
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        this.client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, String.valueOf(MOST_RECORDS));
        this.client.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, String.valueOf(FETCH_BYTES));
        this.client.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(FETCH_BYTES));
        this.client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        this.client.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        this.registry = registry;
        this.topic = topic;
        this.partitions = partitions;
    }

    @Override
    public Following follow(Optional<String> after) {
        Optional<long[]> offsets = after.map(this::offsets);
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        KafkaConsumer<String, PositionShift> consumer = new KafkaConsumer<>(
                client,
                topic.keySerde().deserializer(),
                topic.valueSerde(registry).deserializer());
        try {
            consumer.assign(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            for (TopicPartition partition : all) {
                long end = ends.getOrDefault(partition, 0L);
                long from = offsets.map(known -> known[partition.partition()]).orElse(end);
                if (from > end) {
                    throw unknown(after.orElse(""));
                }
                consumer.seek(partition, from);
            }
            return new Consumed(consumer, all);
        } catch (KafkaException e) {
            consumer.close();
            throw new RestoringException("the log of shifts cannot be read");
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private long[] offsets(String place) {
        try {
            long[] offsets = Arrays.stream(place.split("\\.", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            if (offsets.length == partitions && Arrays.stream(offsets).allMatch(offset -> offset >= 0)) {
                return offsets;
            }
        } catch (NumberFormatException e) {
            // Said below: it is no place.
        }
        throw unknown(place);
    }

    private static BadQueryException unknown(String place) {
        return new BadQueryException("Last-Event-ID is " + place + ", which is the id of no event of this stream");
    }

    private static final class Consumed implements Following {
        private final KafkaConsumer<String, PositionShift> consumer;
        private final long[] passed;

        private Consumed(KafkaConsumer<String, PositionShift> consumer, List<TopicPartition> partitions) {
            this.consumer = consumer;
            this.passed = partitions.stream().mapToLong(consumer::position).toArray();
        }

        @Override
        public List<Step> next(Duration patience) {
            List<Step> steps = new ArrayList<>();
            for (ConsumerRecord<String, PositionShift> record : consumer.poll(patience)) {
                passed[record.partition()] = record.offset() + 1;
                List<String> parts = RecordKey.parts(record.key());
                steps.add(new Step(parts.get(0), parts.get(1), Optional.ofNullable(record.value()), place()));
            }
            return steps;
        }

        @Override
        public String place() {
            return Arrays.stream(passed).mapToObj(Long::toString).collect(Collectors.joining("."));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
