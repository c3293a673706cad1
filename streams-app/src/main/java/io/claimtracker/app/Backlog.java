package io.claimtracker.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the application is behind: records in the topics it reads, its own between stages included, that it has not
 * committed yet.
 */
public final class Backlog implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Admin admin;
    private final String applicationId;
    private final List<String> sourceTopics;

    /**
     * @param client settings of the Kafka client
     * @param applicationId whose backlog
     * @param sourceTopics topics that the application reads from the start, even before it committed anything
     */
    public Backlog(Properties client, String applicationId, List<String> sourceTopics) {
        this.admin = Admin.create(client);
        this.applicationId = applicationId;
        this.sourceTopics = List.copyOf(sourceTopics);
    }

    /**
     * Records not yet committed, by partition; those of which there are none are left out.
     *
     * <p>What is committed is asked first and where the topics end second: once an input is committed, what a stage made
     * of it is in its output before that output's end is looked at, so an empty answer means that all stages are done.
     *
     * @throws IllegalStateException if the brokers do not answer
     */
    public Map<TopicPartition, Long> byPartition() {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(
                await(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata()));
        await(admin.describeTopics(sourceTopics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(partition -> committed.putIfAbsent(new TopicPartition(topic, partition.partition()), null)));
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        committed.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                await(admin.listOffsets(wanted).all()).entrySet()) {
            @Nullable OffsetAndMetadata reached = committed.get(end.getKey());
            long missing = end.getValue().offset() - (reached == null ? 0 : reached.offset());
            if (missing > 0) {
                behind.put(end.getKey(), missing);
            }
        }
        return behind;
    }

    /** Records not yet committed in all. */
    public long total() {
        return byPartition().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot tell how far the application is behind: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking how far the application is behind", e);
        }
    }
}
