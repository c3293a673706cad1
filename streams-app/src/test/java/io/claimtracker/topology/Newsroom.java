package io.claimtracker.topology;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.Claim;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import io.claimtracker.topology.ClaimTopology.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology without a broker: articles go in, and tests ask what came out. The only test class that knows the driver. */
final class Newsroom implements AutoCloseable {
    private static final long ROOM = 2L << 30;

    /** In memory where the system has room for files there: opening some forty stores on a disk takes seconds. */
    private static final Path STATE = stateDirectory();

    /** One partition: the driver has no more, whatever it is told, and a partition must know which is its own. */
    static final Limits LIMITS = new Limits(1, 1 << 20);

    private final SchemaRegistry registry;
    private final TopologyTestDriver driver;
    private final TestInputTopic<@Nullable String, byte[]> articles;
    private final TestInputTopic<String, @Nullable Resolution> resolutions;
    private final TestInputTopic<String, @Nullable Claim> claims;
    private final TestInputTopic<String, @Nullable Assessment> assessments;
    private final TestInputTopic<String, @Nullable Actor> actors;
    private final Map<String, Map<String, SpecificRecord>> tables = new TreeMap<>();
    private final Map<String, Map<String, Instant>> times = new TreeMap<>();
    private Instant now;

    Newsroom() {
        this(new LineExtractor());
    }

    Newsroom(ArticleExtractor extractor) {
        this(extractor, "2022-06-01");
    }

    /** @param today the day that the clock begins at, which only forecasts' windows are announced by */
    Newsroom(ArticleExtractor extractor, String today) {
        registry = new SchemaRegistry("mock://" + UUID.randomUUID());
        registry.register();
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "newsroom-" + UUID.randomUUID());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, STATE.toString());
        now = startOf(today);
        driver = new TopologyTestDriver(
                ClaimTopology.build(new StreamsBuilder(), registry, extractor, LIMITS, Views.UNNAMED), properties, now);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(),
                Serdes.String().serializer(),
                Serdes.ByteArray().serializer());
        claims = input(Topics.CLAIMS);
        assessments = input(Topics.ASSESSMENTS);
        resolutions = input(Topics.RESOLUTIONS);
        actors = input(Topics.ACTORS);
    }

    private static Path stateDirectory() {
        Path memory = Path.of("/dev/shm");
        try {
            boolean fits =
                    Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM;
            return (fits ? memory : Path.of("target")).resolve("claim-tracker-newsroom");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Moves the clock on to the start of a day, and a minute further: it is looked at once a minute. */
    void itIs(String day) {
        Instant then = startOf(day).plus(Duration.ofMinutes(1));
        driver.advanceWallClockTime(Duration.between(now, then));
        now = then;
    }

    /** Records what became of a statement, on the day that settled it; null takes it back. */
    void settles(String statement, @Nullable ForecastOutcome outcome, String day) {
        Instant at = startOf(day);
        resolutions.pipeInput(
                statement,
                outcome == null ? null : new Resolution(statement, outcome, at, "https://news.example", at),
                at);
    }

    private <V extends SpecificRecord> TestInputTopic<String, @Nullable V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(registry).serializer());
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
        return new Report(startOf(day), uri);
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

    /** Puts a statement's row on record as if an article had just said it, or with null takes it off. */
    void record(Statement statement, @Nullable Statement row) {
        String key = Topics.statementKey(statement);
        if (statement.getKind() == StatementKind.CLAIM) {
            claims.pipeInput(key, row == null ? null : new Claim(row));
        } else {
            assessments.pipeInput(key, row == null ? null : new Assessment(row));
        }
    }

    /** Its stores, for those who read them. */
    Stores stores() {
        return new Stores() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> get(Store<V> store) {
                return driver.getKeyValueStore(store.name());
            }
        };
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
        Map<String, Instant> timesOfTopic = times.computeIfAbsent(topic.name(), name -> new TreeMap<>());
        driver.createOutputTopic(
                        topic.name(),
                        Serdes.String().deserializer(),
                        topic.valueSerde(registry).deserializer())
                .readRecordsToList()
                .forEach(record -> {
                    timesOfTopic.put(record.key(), record.getRecordTime());
                    if (record.value() == null) {
                        table.remove(record.key());
                    } else {
                        table.put(record.key(), record.value());
                    }
                });
        return new TreeMap<>(table);
    }

    /** The events of forecasts, each as statement, transition and day. */
    List<String> forecastEvents() {
        List<String> events = new ArrayList<>();
        table(Topics.FORECAST_EVENTS).forEach((key, value) -> {
            ForecastEvent event = (ForecastEvent) value;
            events.add(event.getStatement() + " " + event.getTransition() + " " + event.getAt());
        });
        return events;
    }

    /** The time of the last record under each key of a topic. */
    Map<String, Instant> times(Topic<?> topic) {
        return new TreeMap<>(times.getOrDefault(topic.name(), Map.of()));
    }

    /** Everything that can be asked, and everything that was published: what two newsrooms must agree on. */
    Map<String, Map<String, ?>> everything() {
        Map<String, Map<String, ?>> everything = new TreeMap<>();
        List<Store<?>> stores = new ArrayList<>(HolderStores.ALL);
        // Besides counts, which answers show, it bounds how far the past reaches, by whatever ever was known.
        stores.remove(ClaimStores.POSITION_COUNTS);
        stores.addAll(List.of(
                ClaimStores.EDITIONS,
                ClaimStores.ARTICLES,
                ClaimStores.ACTOR_NAMES,
                ClaimStores.NAMES_DUE,
                ClaimStores.TARGET_POSITIONS,
                ClaimStores.ISSUES,
                ClaimStores.ISSUE_WORDS,
                ClaimStores.TIMELINE,
                ClaimStores.ACTOR_PROFILES,
                ClaimStores.ACTOR_WORDS,
                ClaimStores.ACTOR_ENTRIES,
                ClaimStores.ACTOR_SHIFTS,
                ClaimStores.FORECASTS,
                ClaimStores.FORECAST_LISTS,
                ClaimStores.FORECAST_DAYS,
                ClaimStores.ACTOR_FORECASTS,
                ClaimStores.TRACK_RECORDS));
        for (Store<?> store : stores) {
            everything.put("store " + store.name(), contents(store));
        }
        // Avro's own comparison of entries throws where they have offices with dates.
        Map<String, String> entries = new TreeMap<>();
        contents(ClaimStores.ACTORS).forEach((id, entry) -> entries.put(id, entry.toString()));
        everything.put("store " + ClaimStores.ACTORS.name(), entries);
        for (var topic : List.of(
                Topics.CLAIMS,
                Topics.ASSESSMENTS,
                Topics.BACKING_LINKS,
                Topics.POSITIONS,
                Topics.POSITION_SHIFTS,
                Topics.FORECAST_EVENTS)) {
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
