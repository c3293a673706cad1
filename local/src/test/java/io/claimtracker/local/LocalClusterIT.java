package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The broker and the registry together: what was written is there again after every kind of end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalClusterIT {
    private static final Instant LONG_AGO = Instant.parse("2021-09-29T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;

    private DataDirectory data;
    private LocalCluster cluster;

    LocalClusterIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void start() {
        data = DataDirectory.at(directory.resolve("kept"));
        cluster = LocalCluster.start(data);
    }

    @AfterAll
    void stop() {
        cluster.close();
        data.close();
    }

    @Test
    void recordsTopicsAndSchemaIdsSurviveARestartOnOtherPorts() throws Exception {
        send(cluster, article("kept"));
        Map<String, Integer> ids = new SchemaRegistry(cluster.registryUrl()).register();
        String before = cluster.bootstrap();

        cluster.close();
        cluster = LocalCluster.start(data);

        assertThat(cluster.bootstrap()).isNotEqualTo(before);
        assertThat(new SchemaRegistry(cluster.registryUrl()).register()).isEqualTo(ids);
        assertThat(read(cluster)).anySatisfy(record -> {
            assertThat(record.value()).isEqualTo(article("kept"));
            assertThat(record.timestamp()).isEqualTo(LONG_AGO.toEpochMilli());
        });
    }

    @Test
    void aDirectoryThatNobodyClosedIsTakenUp() throws Exception {
        send(cluster, article("crashed"));
        copy(data.root(), directory.resolve("crashed"));

        try (DataDirectory crashed = DataDirectory.at(directory.resolve("crashed"));
                LocalCluster taken = LocalCluster.start(crashed)) {
            assertThat(read(taken))
                    .anySatisfy(record -> assertThat(record.value()).isEqualTo(article("crashed")));
        }
    }

    @Test
    void topicsAreAsTheServicesNeedThemAndOldTimesAreNoReasonToDelete() throws Exception {
        try (TopicSetup topics = new TopicSetup(cluster.client())) {
            assertThat(topics.requirePartitions()).isEqualTo(TopicSetup.DEFAULT_PARTITIONS);
        }
        try (Admin admin = Admin.create(cluster.client())) {
            ConfigResource articles = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLES.name());
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            assertThat(setting(admin, articles, "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, broker, "log.retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, broker, "auto.create.topics.enable")).isEqualTo("false");
        }
    }

    @Test
    void takesTheLargestRecordThatATopicTakes() throws Exception {
        Article large = Article.newBuilder(article("large"))
                .setBody("x".repeat(TopicSetup.MAX_RECORD_BYTES - 1_000))
                .build();

        send(cluster, large);

        assertThat(read(cluster))
                .anySatisfy(record -> assertThat(record.value().equals(large)).isTrue());
    }

    @Test
    void saysThatADirectoryIsInUse() {
        assertThatThrownBy(() -> DataDirectory.at(data.root()))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("the data directory " + data.root() + " is in use");
    }

    @Test
    void saysThatAPortIsInUseBeforeAnythingIsWritten() throws IOException {
        Path log = directory.resolve("never");
        try (ServerSocket taken =
                new ServerSocket(0, 1, new LoopbackPort(0, "").address().getAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(log, taken.getLocalPort()))
                    .isInstanceOf(SetupException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " on 127.0.0.1 is in use; choose another with --kafka-port");
        }
        assertThat(log).doesNotExist();
    }

    private static String setting(Admin admin, ConfigResource resource, String name) throws Exception {
        Config settings = admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next();
        return settings.get(name).value();
    }

    private static Article article(String uri) {
        return Article.newBuilder()
                .setUri(uri)
                .setTitle("Şimşek on prices")
                .setStatus(ArticleStatus.USABLE)
                .setBody("It could happen. 🚀")
                .build();
    }

    private static void send(LocalCluster cluster, Article article) throws Exception {
        Properties settings = cluster.client();
        settings.setProperty("max.request.size", String.valueOf(2 * TopicSetup.MAX_RECORD_BYTES));
        SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl());
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                settings,
                Topics.ARTICLES.keySerde().serializer(),
                Topics.ARTICLES.valueSerde(registry).serializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.ARTICLES.name(), null, LONG_AGO.toEpochMilli(), article.getUri(), article))
                    .get();
        }
    }

    private static List<ConsumerRecord<String, Article>> read(LocalCluster cluster) {
        SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl());
        try (KafkaConsumer<String, Article> consumer = new KafkaConsumer<>(
                cluster.client(),
                Topics.ARTICLES.keySerde().deserializer(),
                Topics.ARTICLES.valueSerde(registry).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long records = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, Article>> read = new ArrayList<>();
            Instant end = Instant.now().plus(PATIENCE);
            while (read.size() < records && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return read;
        }
    }

    /** What a crash leaves: files as they are at some instant, and no mark of a clean end. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
