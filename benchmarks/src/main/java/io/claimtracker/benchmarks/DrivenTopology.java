package io.claimtracker.benchmarks;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Assessment;
import io.claimtracker.local.DataDirectory;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import io.claimtracker.topology.ArticleExtractor;
import io.claimtracker.topology.ClaimTopology;
import io.claimtracker.topology.ClaimTopology.Limits;
import io.claimtracker.topology.Store;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The topology driven record by record in the calling thread, its stores on disk as in a service. */
final class DrivenTopology implements AutoCloseable {
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final DataDirectory directory = DataDirectory.temporary();
    private final SchemaRegistry registry = new SchemaRegistry("mock://benchmarks");
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Article> articles;
    private final TestInputTopic<String, @Nullable Assessment> assessments;

    /** One whose articles have no statements, for statements made elsewhere. */
    DrivenTopology() {
        this((article, edition) -> List.of());
    }

    DrivenTopology(ArticleExtractor extractor) {
        registry.register();
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "benchmarks");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.state().toString());
        driver = new TopologyTestDriver(
                ClaimTopology.build(
                        new StreamsBuilder(),
                        registry,
                        extractor,
                        new Limits(TopicSetup.DEFAULT_PARTITIONS, MAX_BODY_BYTES),
                        Views.UNNAMED),
                settings);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(),
                Topics.ARTICLES.keySerde().serializer(),
                Topics.ARTICLES.valueSerde(registry).serializer());
        assessments = driver.createInputTopic(
                Topics.ASSESSMENTS.name(),
                Topics.ASSESSMENTS.keySerde().serializer(),
                Topics.ASSESSMENTS.valueSerde(registry).serializer());
    }

    /** Publishes an article, recorded at an instant; returns when every stage is done with it. */
    void publish(Article article, Instant recordedAt) {
        String key = Topics.articleKey(article.getUri(), recordedAt, EditionHash.of(article));
        articles.pipeInput(key, article, recordedAt);
    }

    /** Puts an assessment on record, or with null takes it back; returns when every stage is done with it. */
    void assess(String key, @Nullable Assessment assessment) {
        assessments.pipeInput(key, assessment);
    }

    /** Takes what was sent to an output topic, in its order; a tombstone's value is null. */
    <V extends SpecificRecord> void takeOutput(Topic<V> topic, BiConsumer<String, @Nullable V> taker) {
        driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde(registry).deserializer())
                .readRecordsToList()
                .forEach(sent -> taker.accept(sent.key(), sent.value()));
    }

    /** Frees what was sent to the output topics. */
    void takeOutput() {
        for (String topic : driver.producedTopicNames()) {
            driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
        }
    }

    /** The stores, of which each has one partition here. */
    Stores stores() {
        return new Stores() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> get(Store<V> store) {
                return driver.getKeyValueStore(store.name());
            }
        };
    }

    @Override
    public void close() {
        driver.close();
        directory.close();
    }
}
