package io.claimtracker.producer;

import io.claimtracker.avro.Article;
import io.claimtracker.schemas.CloudEventHeaders;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.FirstPartPartitioner;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends articles to their topic: idempotently, acknowledged by every replica in sync, and never more in flight than a
 * fixed buffer holds. Used by one thread; receipts come from Kafka's.
 */
public final class ArticlePublisher implements AutoCloseable {
    /** The CloudEvents type of an article's record. */
    public static final String EVENT_TYPE = "io.claimtracker.article.v1";

    private static final String EVENT_SOURCE = "/claim-tracker/producer";
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /** What becomes of one record, told exactly once. */
    public interface Receipt {
        /** Every replica in sync has it. */
        void acknowledged();

        /** It is not in the topic, as far as can be known. */
        void refused(String reason);
    }

    private final Producer<String, Article> producer;
    private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();

    /** For tests: any producer whose partitioner is {@link FirstPartPartitioner}. */
    ArticlePublisher(Producer<String, Article> producer) {
        this.producer = producer;
    }

    /**
     * Connects, within half a minute or not at all.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @throws SetupException if topics or the articles' schema are missing, saying what to run
     * @throws PublishException if the brokers cannot be reached
     */
    public static ArticlePublisher connect(Properties client, SchemaRegistry registry) {
        Properties settings = settings(client);
        registry.requireRegistered(Topics.ARTICLES);
        // Asked of the admin client: the producer's own question might have the broker create the topic.
        try (TopicSetup topics = new TopicSetup(settings)) {
            topics.requirePartitions();
            return new ArticlePublisher(new KafkaProducer<>(
                    settings,
                    Topics.ARTICLES.keySerde().serializer(),
                    Topics.ARTICLES.valueSerde(registry).serializer()));
        } catch (SetupException | KafkaException e) {
            String brokers = settings.getProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG);
            throw new PublishException("Kafka at " + brokers + ": " + OneLineErrors.reason(e), e);
        }
    }

    /**
     * Sends one article without waiting for it, unless the buffer is full.
     *
     * @param sentAt the record's time
     * @throws PublishException if the cluster no longer takes records; what was sent before still gets its receipts
     */
    public void send(Article article, Instant sentAt, Receipt receipt) {
        requireWorking();
        String hash = EditionHash.of(article);
        ProducerRecord<String, Article> sent = new ProducerRecord<>(
                Topics.ARTICLES.name(),
                null,
                sentAt.toEpochMilli(),
                Topics.articleKey(article.getUri(), sentAt, hash),
                article,
                CloudEventHeaders.of(article.getUri() + "#" + hash, EVENT_SOURCE, EVENT_TYPE, sentAt));
        try {
            // The receipt tells what the future would.
            Future<RecordMetadata> unused = producer.send(sent, (metadata, error) -> tell(receipt, error));
        } catch (KafkaException e) {
            broken.compareAndSet(null, e);
            receipt.refused(OneLineErrors.reason(e));
        }
    }

    private void tell(Receipt receipt, @Nullable Exception error) {
        if (error == null) {
            receipt.acknowledged();
            return;
        }
        if (!concernsOneRecord(error)) {
            broken.compareAndSet(null, error);
        }
        receipt.refused(OneLineErrors.reason(error));
    }

    /**
     * Waits for every receipt.
     *
     * @throws PublishException if the cluster no longer takes records
     */
    public void flush() {
        producer.flush();
        requireWorking();
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }

    private void requireWorking() {
        Exception error = broken.get();
        if (error != null) {
            throw new PublishException("Kafka no longer takes articles: " + OneLineErrors.reason(error), error);
        }
    }

    /** Whether the next record may fare better. */
    private static boolean concernsOneRecord(Exception error) {
        return error instanceof RecordTooLargeException
                || error instanceof RecordBatchTooLargeException
                || error instanceof InvalidTimestampException;
    }

    static Properties settings(Properties client) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "claim-tracker-producer");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, String.valueOf(256 << 10));
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, String.valueOf(32 << 20));
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(TopicSetup.MAX_RECORD_BYTES));
        // Whoever sits at a terminal is told within half a minute that nobody answers.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "15000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "30000");
        settings.put("default.api.timeout.ms", "15000");
        client.stringPropertyNames().forEach(name -> settings.put(name, client.getProperty(name)));
        // What the log's promises rest on is not for settings to change.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, FirstPartPartitioner.class.getName());
        return settings;
    }
}
