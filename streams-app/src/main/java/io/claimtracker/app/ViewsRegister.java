package io.claimtracker.app;

import io.claimtracker.avro.ViewsOwner;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Who writes which views: one application each, with one extractor. Views that two wrote would be neither's, for nobody
 * withdraws what the other alone found. Kept in the topic {@code views}, of which there is one record for each set.
 *
 * <p>It keeps mistakes apart, not races: two applications that first start within the same second may both get views.
 */
final class ViewsRegister {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ITS_OWN = "start it with --views NAME (README, Another extractor)";

    private final Properties client;
    private final SchemaRegistry registry;

    /** @param client settings of the Kafka client, bootstrap.servers among them */
    ViewsRegister(Properties client, SchemaRegistry registry) {
        this.client = client;
        this.registry = registry;
    }

    /**
     * Takes views that nobody has for an application, or checks that they are this application's already.
     *
     * @throws ConfigException if they are another's, or come of another extractor
     * @throws SetupException if the topic cannot be read or written
     */
    void claim(ViewsOwner wanted) {
        Map<String, ViewsOwner> owners = owners();
        requireNoOther(wanted, owners);
        @Nullable ViewsOwner owner = owners.get(wanted.getName());
        if (owner == null) {
            append(wanted);
            return;
        }
        String views = new Views(wanted.getName()).toString();
        if (!owner.getApplication().equals(wanted.getApplication())) {
            throw new ConfigException("the application " + owner.getApplication() + " writes " + views + "; "
                    + wanted.getApplication() + " needs views of its own: " + ITS_OWN);
        }
        if (!owner.getExtractor().equals(wanted.getExtractor())) {
            throw new ConfigException(views + " come of extractor " + owner.getExtractor() + ", and this is extractor "
                    + wanted.getExtractor() + ", which needs views of its own: " + ITS_OWN);
        }
    }

    /** Under one application id Kafka takes all instances for one: they must read and write the same topics. */
    private static void requireNoOther(ViewsOwner wanted, Map<String, ViewsOwner> owners) {
        for (ViewsOwner owner : owners.values()) {
            boolean same = owner.getApplication().equals(wanted.getApplication());
            if (same && !owner.getName().equals(wanted.getName())) {
                throw new ConfigException("the application " + owner.getApplication() + " writes "
                        + new Views(owner.getName()) + "; for " + new Views(wanted.getName())
                        + " another --application-id is needed");
            }
        }
    }

    private Map<String, ViewsOwner> owners() {
        Properties settings = settings("claim-tracker-views-reader");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        try (KafkaConsumer<String, ViewsOwner> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                Topics.VIEWS.valueSerde(registry).deserializer())) {
            return newest(consumer);
        } catch (KafkaException e) {
            throw new SetupException("cannot read who writes which views: " + e.getMessage(), e);
        }
    }

    private static Map<String, ViewsOwner> newest(KafkaConsumer<String, ViewsOwner> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.VIEWS.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, ViewsOwner> owners = new HashMap<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new SetupException("the brokers do not say who writes which views");
            }
            for (ConsumerRecord<String, ViewsOwner> record : consumer.poll(POLL)) {
                if (record.value() == null) {
                    owners.remove(record.key());
                } else {
                    owners.put(record.key(), record.value());
                }
            }
        }
        return owners;
    }

    private void append(ViewsOwner owner) {
        Properties settings = settings("claim-tracker-views-writer");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        Views views = new Views(owner.getName());
        try (KafkaProducer<String, ViewsOwner> producer = new KafkaProducer<>(
                settings,
                Topics.VIEWS.keySerde().serializer(),
                Topics.VIEWS.valueSerde(registry).serializer())) {
            producer.send(new ProducerRecord<>(Topics.VIEWS.name(), owner.getName(), owner))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new SetupException("cannot record who writes " + views + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("interrupted while recording who writes " + views, e);
        }
    }

    private Properties settings(String clientId) {
        Properties settings = new Properties();
        client.stringPropertyNames().forEach(name -> settings.setProperty(name, client.getProperty(name)));
        settings.setProperty(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        return settings;
    }
}
