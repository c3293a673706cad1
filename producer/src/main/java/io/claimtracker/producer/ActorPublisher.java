package io.claimtracker.producer;

import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.CloudEventHeaders;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends entries of the directory to their topic, acknowledged as articles are. Used by one thread. */
final class ActorPublisher implements AutoCloseable {
    private static final String EVENT_TYPE = "io.claimtracker.actor.v1";
    private static final String EVENT_SOURCE = "/claim-tracker/producer";
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<String, Actor> producer;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();

    /** For tests: any producer with the articles' partitioner. */
    ActorPublisher(Producer<String, Actor> producer) {
        this.producer = producer;
    }

    /**
     * Connects, within half a minute or not at all.
     *
     * @throws SetupException if topics or the entries' schema are missing, saying what to run
     * @throws PublishException if the brokers cannot be reached
     */
    static ActorPublisher connect(ConnectionOptions options) {
        Properties settings = ArticlePublisher.settings(options.kafka());
        SchemaRegistry registry = options.schemaRegistry();
        registry.requireRegistered(Topics.ACTORS);
        try (TopicSetup topics = new TopicSetup(settings)) {
            topics.requirePartitions();
            return new ActorPublisher(new KafkaProducer<>(
                    settings,
                    Topics.ACTORS.keySerde().serializer(),
                    Topics.ACTORS.valueSerde(registry).serializer()));
        } catch (SetupException | KafkaException e) {
            String brokers = settings.getProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG);
            throw new PublishException("Kafka at " + brokers + ": " + OneLineErrors.reason(e), e);
        }
    }

    /**
     * Sends an entry, or, without one, what takes it out.
     *
     * @throws PublishException if the cluster no longer takes records
     */
    void send(String id, @Nullable Actor actor, Instant sentAt) {
        requireWorking();
        ProducerRecord<String, Actor> sent = new ProducerRecord<>(
                Topics.ACTORS.name(),
                null,
                sentAt.toEpochMilli(),
                id,
                actor,
                CloudEventHeaders.of(id, EVENT_SOURCE, EVENT_TYPE, sentAt));
        try {
            Future<RecordMetadata> unused = producer.send(sent, (metadata, error) -> tell(error));
        } catch (KafkaException e) {
            broken.compareAndSet(null, e);
        }
    }

    /**
     * Waits until every entry is in the topic.
     *
     * @throws PublishException if one is not
     */
    void flush() {
        producer.flush();
        requireWorking();
    }

    /** How many entries every replica in sync has. */
    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }

    private void tell(@Nullable Exception error) {
        if (error == null) {
            acknowledged.incrementAndGet();
        } else {
            broken.compareAndSet(null, error);
        }
    }

    private void requireWorking() {
        Exception error = broken.get();
        if (error != null) {
            throw new PublishException(
                    "Kafka no longer takes actors: " + OneLineErrors.reason(error) + "; " + acknowledged
                            + " are known to be in the topic, load again",
                    error);
        }
    }
}
