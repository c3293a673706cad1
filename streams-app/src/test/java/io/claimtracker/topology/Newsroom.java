package io.claimtracker.topology;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.topology.ClaimTopology.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology without a broker: articles go in, and tests ask what came out. The only test class that knows the driver. */
final class Newsroom implements AutoCloseable {
    static final Limits LIMITS = new Limits(4, 1 << 20);

    private final SchemaRegistry registry;
    private final TopologyTestDriver driver;
    private final TestInputTopic<@Nullable String, byte[]> articles;
    private final TestInputTopic<String, @Nullable Actor> actors;
    private final Map<String, Map<String, SpecificRecord>> tables = new TreeMap<>();

    Newsroom() {
        this(new LineExtractor());
    }

    Newsroom(ArticleExtractor extractor) {
        registry = new SchemaRegistry("mock://" + UUID.randomUUID());
        registry.register();
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "newsroom-" + UUID.randomUUID());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/newsroom");
        driver = new TopologyTestDriver(
                ClaimTopology.build(new StreamsBuilder(), registry, extractor, LIMITS), properties);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(),
                Serdes.String().serializer(),
                Serdes.ByteArray().serializer());
        actors = driver.createInputTopic(
                Topics.ACTORS.name(),
                Serdes.String().serializer(),
                Topics.ACTORS.valueSerde(registry).serializer());
    }

    /** An article to be sent, one word at a time. */
    final class Report {
        private final Article.Builder article = Article.newBuilder().setStatus(ArticleStatus.USABLE);
        private final Instant sentAt;

        private Report(Instant sentAt, String uri) {
            this.sentAt = sentAt;
            article.setUri(uri);
        }

        Report version(String version) {
            article.setVersion(version);
            return this;
        }

        void says(String... lines) {
            send(toRecord(article.setBody(String.join("\n", lines)).build(), sentAt));
        }

        /** Its paragraphs, published the day it is sent. */
        void reports(String... paragraphs) {
            article.setPublished(sentAt);
            says(String.join("\n\n", paragraphs));
        }

        void isCanceled() {
            send(toRecord(article.setStatus(ArticleStatus.CANCELED).build(), sentAt));
        }
    }

    /** An edition of an article, sent at the start of a day. */
    Report on(String day, String uri) {
        return new Report(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), uri);
    }

    /** The record that an edition is sent as. */
    TestRecord<@Nullable String, byte[]> toRecord(Article article, Instant sentAt) {
        String key = Topics.articleKey(article.getUri(), sentAt, EditionHash.of(article));
        byte[] value = Topics.ARTICLES.valueSerde(registry).serializer().serialize(Topics.ARTICLES.name(), article);
        return new TestRecord<>(key, value, sentAt);
    }

    void send(TestRecord<@Nullable String, byte[]> record) {
        articles.pipeInput(record);
    }

    void sendBytes(@Nullable String key, byte @Nullable [] value) {
        articles.pipeInput(new TestRecord<>(key, value, Instant.EPOCH));
    }

    /** Loads an entry of the directory. */
    void load(Actor actor) {
        actors.pipeInput(new TestRecord<>(actor.getId(), actor, Instant.EPOCH));
    }

    /** Takes an entry out of the directory. */
    void unload(String actor) {
        actors.pipeInput(new TestRecord<>(actor, null, Instant.EPOCH));
    }

    void aSecondPasses() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    /** The position held now. */
    Optional<Position> positionOf(String holder, String issue) {
        return Optional.ofNullable((Position) table(Topics.POSITIONS).get(RecordKey.of(holder, issue)));
    }

    /** Shifts that hold, in the order of time. */
    List<PositionShift> shifts() {
        return List.copyOf(contents(ClaimStores.SHIFTS).values());
    }

    List<Statement> timelineOf(String actor) {
        return contents(ClaimStores.TIMELINE).entrySet().stream()
                .filter(entry -> RecordKey.first(entry.getKey()).equals(actor))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<DeadLetter> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(),
                        Serdes.String().deserializer(),
                        Topics.DEAD_LETTERS.valueSerde(registry).deserializer())
                .readValuesToList();
    }

    long count(Outcome outcome) {
        return contents(ClaimStores.OUTCOMES).getOrDefault(outcome.name(), 0L);
    }

    <V> Map<String, V> contents(Store<V> store) {
        Map<String, V> contents = new TreeMap<>();
        try (var all = driver.<String, V>getKeyValueStore(store.name()).all()) {
            all.forEachRemaining(entry -> contents.put(entry.key, entry.value));
        }
        return contents;
    }

    /** What a compacted topic holds after all that was written to it so far. */
    <V extends SpecificRecord> Map<String, SpecificRecord> table(Topic<V> topic) {
        Map<String, SpecificRecord> table = tables.computeIfAbsent(topic.name(), name -> new TreeMap<>());
        driver.createOutputTopic(
                        topic.name(),
                        Serdes.String().deserializer(),
                        topic.valueSerde(registry).deserializer())
                .readRecordsToList()
                .forEach(record -> {
                    if (record.value() == null) {
                        table.remove(record.key());
                    } else {
                        table.put(record.key(), record.value());
                    }
                });
        return new TreeMap<>(table);
    }

    /** Everything that can be asked, and everything that was published: what two newsrooms must agree on. */
    Map<String, Map<String, ?>> everything() {
        Map<String, Map<String, ?>> everything = new TreeMap<>();
        for (Store<?> store : List.of(
                ClaimStores.EDITIONS,
                ClaimStores.ARTICLES,
                ClaimStores.ACTORS,
                ClaimStores.ACTOR_NAMES,
                ClaimStores.NAMES_DUE,
                ClaimStores.STATEMENTS,
                ClaimStores.STATEMENT_KEYS,
                ClaimStores.POSITIONS,
                ClaimStores.SHIFTS,
                ClaimStores.TARGET_POSITIONS,
                ClaimStores.TIMELINE,
                ClaimStores.ACTOR_PROFILES,
                ClaimStores.ACTOR_SHIFTS)) {
            everything.put("store " + store.name(), contents(store));
        }
        for (var topic : List.of(Topics.CLAIMS, Topics.ASSESSMENTS, Topics.POSITIONS, Topics.POSITION_SHIFTS)) {
            everything.put("topic " + topic.name(), table(topic));
        }
        return everything;
    }

    List<String> statementsHeldBy(String holder) {
        List<String> texts = new ArrayList<>();
        contents(ClaimStores.STATEMENTS).forEach((key, row) -> {
            if (RecordKey.first(key).equals(holder)) {
                texts.add(row.getEvidence().getText() + " known "
                        + row.getRecordedAt().orElseThrow() + " to "
                        + row.getWithdrawnAt().map(Instant::toString).orElse("now"));
            }
        });
        return texts;
    }

    @Override
    public void close() {
        driver.close();
    }
}
