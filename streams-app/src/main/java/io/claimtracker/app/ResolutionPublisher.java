package io.claimtracker.app;

import io.claimtracker.avro.Resolution;
import io.claimtracker.query.ResolutionLog;
import io.claimtracker.query.problem.NotTakenException;
import io.claimtracker.schemas.CloudEventHeaders;
import io.claimtracker.schemas.FirstPartPartitioner;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends resolutions to their topic, each acknowledged by every replica in sync before whoever sent it is told. */
final class ResolutionPublisher implements ResolutionLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ResolutionPublisher.class);
    private static final String EVENT_SOURCE = "/claim-tracker/api";
    private static final String EVENT_TYPE = "io.claimtracker.resolution.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<String, Resolution> producer;

    private ResolutionPublisher(Producer<String, Resolution> producer) {
        this.producer = producer;
    }

    /** @param client settings of the Kafka client, bootstrap.servers among them */
    static ResolutionPublisher of(Properties client, SchemaRegistry registry) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "claim-tracker-resolutions");
        // Whoever waits for an answer is told within half a minute that nobody takes it.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000");
        client.stringPropertyNames().forEach(name -> settings.put(name, client.getProperty(name)));
        // What the log's promises rest on is not for settings to change.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, FirstPartPartitioner.class.getName());
        return new ResolutionPublisher(new KafkaProducer<>(
                settings,
                Topics.RESOLUTIONS.keySerde().serializer(),
                Topics.RESOLUTIONS.valueSerde(registry).serializer()));
    }

    @Override
    public void append(Resolution resolution) {
        String key = resolution.getStatement();
        String id = key + "#" + resolution.getRecordedAt();
        ProducerRecord<String, Resolution> sent = new ProducerRecord<>(
                Topics.RESOLUTIONS.name(),
                null,
                resolution.getRecordedAt().toEpochMilli(),
                key,
                resolution,
                CloudEventHeaders.of(id, EVENT_SOURCE, EVENT_TYPE, resolution.getRecordedAt()));
        try {
            producer.send(sent).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("the resolution of {} is not known to be recorded", key, e);
            throw new NotTakenException("the brokers do not say that the resolution is recorded; send it again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTakenException("interrupted before the resolution was known to be recorded; send it again");
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
