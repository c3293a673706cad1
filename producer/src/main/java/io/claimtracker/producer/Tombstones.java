package io.claimtracker.producer;

import io.claimtracker.schemas.CloudEventHeaders;
import io.claimtracker.schemas.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends the tombstones that erase records of a compacted topic. */
final class Tombstones {
    private static final String EVENT_SOURCE = "/claim-tracker/producer";

    private final Properties client;

    Tombstones(Properties client) {
        this.client = client;
    }

    /**
     * Erases records, all or with an error.
     *
     * @param event what their headers say has happened, such as io.claimtracker.article.erased.v1
     * @throws PublishException if not every tombstone was acknowledged; those that were stay, and a second try is safe
     */
    void erase(Topic<?> topic, Collection<String> keys, String event, Instant now) {
        Properties settings = ArticlePublisher.settings(client);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (String key : keys) {
                sent.add(producer.send(new ProducerRecord<>(
                        topic.name(),
                        null,
                        now.toEpochMilli(),
                        key,
                        null,
                        CloudEventHeaders.of(key.replace('\t', '#'), EVENT_SOURCE, event, now))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("interrupted; run forget again to see what is left", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    private PublishException failed(Throwable cause) {
        return new PublishException(
                "Kafka did not take every erasure, run forget again: " + OneLineErrors.reason(cause), cause);
    }
}
