package io.claimtracker.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics, and checks that they fit together. */
public final class TopicSetup implements AutoCloseable {
    /** Partitions of each topic unless told otherwise. */
    public static final int DEFAULT_PARTITIONS = 4;

    /** How long dead letters are kept. */
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

    /** Largest record, in bytes: an article's body at its most, three MiB, and what goes with it. */
    public static final int MAX_RECORD_BYTES = 4 << 20;

    /** Largest dead letter, in bytes: the largest record, and the reason why it is put aside. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + (1 << 20);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String brokers;
    private final Admin admin;

    /** @param client settings of the Kafka client, bootstrap.servers among them */
    public TopicSetup(Properties client) {
        this.brokers = client.getProperty("bootstrap.servers", "");
        this.admin = Admin.create(client);
    }

    /**
     * Creates the topics that are not there; those that are stay as they are.
     *
     * @param views whose topics, beside the shared ones
     * @param partitions of each topic
     * @param replication of each topic; 0 leaves it to the brokers' default
     * @return the names of the topics created
     * @throws SetupException if the brokers cannot be reached or refuse
     */
    public List<String> create(Views views, int partitions, int replication) {
        Set<String> present = await("list topics", admin.listTopics().names());
        List<NewTopic> missing = new ArrayList<>();
        for (Topic<?> topic : views.topics()) {
            if (!present.contains(topic.name())) {
                missing.add(definition(topic, partitions, replication));
            }
        }
        await("create topics", admin.createTopics(missing).all());
        return missing.stream().map(NewTopic::name).toList();
    }

    /**
     * Checks that the topics which all applications share exist, and are partitioned alike as far as they must be.
     *
     * @return the number of partitions
     * @throws SetupException naming the topic that is missing or differs
     */
    public int requirePartitions() {
        return requirePartitions(Topics.SHARED, Views.UNNAMED);
    }

    /**
     * Checks that every topic exists and that those which must be partitioned alike are: claims meet assessments in the
     * holder's partition, and what a holder's partition writes is read by holder again.
     *
     * @return the number of partitions
     * @throws SetupException naming the topic that is missing or differs
     */
    public int requirePartitions(Views views) {
        return requirePartitions(views.topics(), views);
    }

    private int requirePartitions(List<Topic<?>> topics, Views views) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Topic<?> topic : topics) {
            if (!topic.equals(Topics.DEAD_LETTERS)) {
                counts.put(topic.name(), partitionsOf(topic, views));
            }
        }
        int expected = counts.getOrDefault(Topics.ARTICLES.name(), 0);
        counts.forEach((name, count) -> {
            if (count != expected) {
                throw new SetupException("topics must be partitioned alike, but " + name + " has " + count
                        + " partitions and articles " + expected + ": " + new TreeMap<>(counts));
            }
        });
        return expected;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }

    private static NewTopic definition(Topic<?> topic, int partitions, int replication) {
        Map<String, String> settings = new LinkedHashMap<>();
        switch (topic.retention()) {
            case COMPACTED -> {
                settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
                settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                // Back-filled records bear the years they speak of; the cleaner must never take them for stale.
                settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
            }
            case TIMED -> {
                settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_DEAD_LETTER_BYTES));
                settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
                settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(DEAD_LETTER_RETENTION.toMillis()));
                // A letter's age counts from when it was put aside, not from the time its record bore.
                settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
            }
        }
        Short replicas = replication == 0 ? null : (short) replication;
        return new NewTopic(topic.name(), Optional.of(partitions), Optional.ofNullable(replicas)).configs(settings);
    }

    private int partitionsOf(Topic<?> topic, Views views) {
        try {
            Map<String, TopicDescription> described = await(
                    "describe topic " + topic.name(),
                    admin.describeTopics(List.of(topic.name())).allTopicNames());
            return described.values().stream()
                    .mapToInt(description -> description.partitions().size())
                    .sum();
        } catch (SetupException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new SetupException(
                        "topic " + topic.name() + " does not exist; run " + views.setup() + " first", e);
            }
            throw e;
        }
    }

    private <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw noAnswer(what, cause);
            }
            throw new SetupException("cannot " + what + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw noAnswer(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("interrupted while waiting to " + what, e);
        }
    }

    private SetupException noAnswer(String what, Throwable cause) {
        return new SetupException(
                "cannot " + what + ": no answer from the brokers at " + brokers + " within " + TIMEOUT.toSeconds()
                        + " s",
                cause);
    }
}
