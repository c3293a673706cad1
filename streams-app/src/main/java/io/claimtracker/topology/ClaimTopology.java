package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Claim;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;

/**
 * The flow from articles to positions. It has four parts, each partitioned by what it is about: the article's uri, the
 * holder, the statement whose outcome is recorded, the actor looked at. In each a processor keeps a set and forwards what a change of the set changes in the views
 * that follow from it, so that order and duplicates do not matter.
 */
public final class ClaimTopology {
    private final SchemaRegistry registry;
    private final ArticleExtractor extractor;
    private final Limits limits;
    private final Views views;
    private final StreamsBuilder builder;
    private final ActorDirectory builtIn = ListedActors.builtIn();

    /**
     * What the topology is bounded by.
     *
     * @param partitions of every topic, repartition topics included
     * @param maxBodyBytes largest body of an article, in bytes of UTF-8
     */
    public record Limits(int partitions, int maxBodyBytes) {}

    private ClaimTopology(
            StreamsBuilder builder, SchemaRegistry registry, ArticleExtractor extractor, Limits limits, Views views) {
        this.builder = builder;
        this.registry = registry;
        this.extractor = extractor;
        this.limits = limits;
        this.views = views;
    }

    /**
     * The topology: pure wiring; it starts nothing.
     *
     * @param views whose topics it writes
     */
    public static Topology build(
            StreamsBuilder builder, SchemaRegistry registry, ArticleExtractor extractor, Limits limits, Views views) {
        new ClaimTopology(builder, registry, extractor, limits, views).wire();
        return builder.build();
    }

    private void wire() {
        // In the article's partition: which edition is in force, and which statements that puts on record.
        KStream<String, ArticleChange> articles = builder.stream(
                        Topics.ARTICLES.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("articles-source"))
                .process(
                        this::articleProcessor,
                        Named.as("editions-and-extraction"),
                        added(
                                ClaimStores.EDITIONS,
                                ClaimStores.ARTICLES,
                                ClaimStores.EXTRACTIONS,
                                ClaimStores.NAMINGS,
                                ClaimStores.ARTICLE_NAMES,
                                ClaimStores.ACTORS,
                                ClaimStores.ACTOR_NAMES,
                                ClaimStores.OUTCOMES));

        // There too, since the directory is broadcast: articles whose actors turn out to be others are told anew.
        KStream<String, DirectoryChange> directory = directory()
                .process(
                        this::directoryProcessor,
                        Named.as("directory-and-retelling"),
                        joined(
                                added(ClaimStores.NAMES_DUE),
                                ClaimStores.EDITIONS,
                                ClaimStores.ARTICLES,
                                ClaimStores.EXTRACTIONS,
                                ClaimStores.NAMINGS,
                                ClaimStores.ARTICLE_NAMES,
                                ClaimStores.ACTORS,
                                ClaimStores.ACTOR_NAMES));
        KStream<String, ArticleChange> statements = directory
                .mapValues(DirectoryChange::retold, Named.as("retold"))
                .merge(articles, Named.as("told-and-retold"));
        publish(statements.flatMap(ClaimTopology::claims, Named.as("to-claims")), Topics.CLAIMS);
        publish(statements.flatMap(ClaimTopology::assessments, Named.as("to-assessments")), Topics.ASSESSMENTS);
        bury(articles.flatMap(ClaimTopology::deadLetters, Named.as("to-dead-letters")));

        // In the holder's partition: claims and assessments meet, and are folded into positions. Those who back one of
        // the
        // holder's statements in another article meet it there too; what they mean goes back to their own partition.
        KStream<String, HolderChange> positions = statements(Topics.CLAIMS, StatementKind.CLAIM, Claim::getStatement)
                .merge(
                        statements(Topics.ASSESSMENTS, StatementKind.ASSESSMENT, Assessment::getStatement),
                        Named.as("claims-and-assessments"))
                .merge(
                        repartitioned(
                                        statements.flatMap((key, it) -> it.answerRecords(), Named.as("to-answers")),
                                        "answers",
                                        Statement.class)
                                .mapValues(ClaimTopology::answer, Named.as("answers-to-holders")),
                        Named.as("statements-and-answers"))
                .merge(links(), Named.as("statements-answers-and-links"))
                .process(
                        HolderProcessor::new,
                        Named.as("fold-positions"),
                        joined(added(HolderStores.ALL.toArray(Store<?>[]::new)), added(ClaimStores.ACTOR_PROFILES)));
        publish(positions.flatMap((key, it) -> it.linkRecords(), Named.as("to-backers")), Topics.BACKING_LINKS);
        publish(positions.flatMap((key, it) -> it.positions(), Named.as("to-positions")), Topics.POSITIONS);
        publish(positions.flatMap((key, it) -> it.shiftRecords(), Named.as("to-shifts")), Topics.POSITION_SHIFTS);

        // There too, for an actor's partition is the same be it holder or target: what is held and said of it.
        repartitioned(
                        positions.flatMap((key, it) -> it.targetRecords(), Named.as("to-targets")),
                        "target-position-rows",
                        PositionRow.class)
                .process(
                        PositionRowProcessor::new,
                        Named.as("keep-target-positions"),
                        besideActors(
                                ClaimStores.TARGET_POSITIONS,
                                ClaimStores.TARGET_POSITION_COUNTS,
                                ClaimStores.ISSUES,
                                ClaimStores.ISSUE_WORDS));
        repartitioned(
                        positions.flatMap((key, it) -> it.timelineRecords(), Named.as("to-timelines")),
                        "timeline",
                        Statement.class)
                .process(
                        () -> new TimelineProcessor(builtIn),
                        Named.as("keep-timelines"),
                        besideActors(ClaimStores.TIMELINE, ClaimStores.ACTOR_WORDS, ClaimStores.ACTOR_ENTRIES));
        repartitioned(
                        directory.flatMap((key, it) -> it.entryRecords(), Named.as("to-those-entries-name")),
                        "actor-entries",
                        Actor.class)
                .process(
                        () -> new ActorEntryProcessor(builtIn),
                        Named.as("find-by-entries"),
                        names(ClaimStores.ACTOR_PROFILES, ClaimStores.ACTOR_WORDS, ClaimStores.ACTOR_ENTRIES));
        repartitioned(
                        positions.flatMap((key, it) -> it.actorShiftRecords(), Named.as("to-actors")),
                        "actor-shifts",
                        PositionShift.class)
                .process(
                        () -> new StoreWriter<>(ClaimStores.ACTOR_SHIFTS),
                        Named.as("keep-actor-shifts"),
                        besideActors(ClaimStores.ACTOR_SHIFTS));

        // In the statement's partition: forecasts meet what became of them, and their steps are announced. Then by
        // actor.
        KStream<String, ForecastChange> forecasts = repartitioned(
                        positions.flatMap((key, it) -> it.forecastRecords(), Named.as("to-forecasts")),
                        "forecasts",
                        Statement.class)
                .mapValues(ClaimTopology::forecast, Named.as("forecast-rows"))
                .merge(resolutions(), Named.as("forecasts-and-resolutions"))
                .process(
                        ForecastProcessor::new,
                        Named.as("follow-forecasts"),
                        added(
                                ClaimStores.FORECASTS,
                                ClaimStores.RESOLUTIONS,
                                ClaimStores.FORECAST_LISTS,
                                ClaimStores.FORECAST_DAYS,
                                ClaimStores.FORECAST_CLOCK));
        publish(
                forecasts.flatMap((key, it) -> it.eventRecords(), Named.as("to-forecast-events")),
                Topics.FORECAST_EVENTS);
        repartitioned(
                        forecasts.flatMap((key, it) -> it.actorRecords(), Named.as("to-actor-forecasts")),
                        "actor-forecasts",
                        Forecast.class)
                .process(
                        ActorForecastProcessor::new,
                        Named.as("keep-actor-forecasts"),
                        besideActors(ClaimStores.ACTOR_FORECASTS, ClaimStores.TRACK_RECORDS));
    }

    private ArticleProcessor articleProcessor() {
        return new ArticleProcessor(registry.reader(Topics.ARTICLES), extractor, builtIn, limits.maxBodyBytes());
    }

    private DirectoryProcessor directoryProcessor() {
        return new DirectoryProcessor(extractor, builtIn, limits.partitions());
    }

    /** The directory's entries, every one to every partition; one that cannot be used is put aside on its way. */
    private KStream<String, Actor> directory() {
        return builder.stream(
                        Topics.ACTORS.name(),
                        Consumed.with(Topics.ACTORS.keySerde(), Topics.ACTORS.valueSerde(registry))
                                .withName("actors-source"))
                .mapValues(ActorRecord::requireUsable, Named.as("usable-actors"))
                .repartition(Repartitioned.with(Serdes.String(), registry.internalSerde(Actor.class))
                        .withName("actor-directory")
                        .withNumberOfPartitions(limits.partitions())
                        .withStreamPartitioner(new Broadcast<>()));
    }

    private static List<KeyValue<String, @Nullable Claim>> claims(String key, ArticleChange change) {
        return change.rowsOf(StatementKind.CLAIM, Claim::new);
    }

    private static List<KeyValue<String, @Nullable Assessment>> assessments(String key, ArticleChange change) {
        return change.rowsOf(StatementKind.ASSESSMENT, Assessment::new);
    }

    private static List<KeyValue<String, DeadLetter>> deadLetters(String key, ArticleChange change) {
        @Nullable DeadLetter letter = change.deadLetter();
        return letter == null ? List.of() : List.of(KeyValue.pair(key, letter));
    }

    /** A topic's statements, with their kind behind the key: a tombstone has no value to tell it from. */
    private <V extends SpecificRecord> KStream<String, HolderInput> statements(
            Topic<V> topic, StatementKind kind, Function<V, Statement> statementOf) {
        return builder.stream(
                        views.topic(topic).name(),
                        Consumed.with(topic.keySerde(), topic.valueSerde(registry))
                                .withName(topic.name() + "-source"))
                .map(
                        (key, value) -> KeyValue.pair(
                                RecordKey.prefix(key) + kind,
                                new HolderInput.Row(value == null ? null : statementOf.apply(value))),
                        Named.as("statements-of-" + topic.name()));
    }

    private static HolderInput answer(@Nullable Statement backer) {
        return new HolderInput.Answer(backer);
    }

    private KStream<String, HolderInput> links() {
        Topic<BackingLink> topic = Topics.BACKING_LINKS;
        return builder.stream(
                        views.topic(topic).name(),
                        Consumed.with(topic.keySerde(), topic.valueSerde(registry))
                                .withName(topic.name() + "-source"))
                .mapValues(ClaimTopology::link, Named.as("links-of-backers"));
    }

    private static HolderInput link(@Nullable BackingLink link) {
        return new HolderInput.Link(link);
    }

    private static ForecastInput forecast(@Nullable Statement row) {
        return new ForecastInput.Row(row);
    }

    private KStream<String, ForecastInput> resolutions() {
        Topic<Resolution> topic = Topics.RESOLUTIONS;
        return builder.stream(
                        topic.name(),
                        Consumed.with(topic.keySerde(), topic.valueSerde(registry))
                                .withName(topic.name() + "-source"))
                .mapValues(ClaimTopology::settled, Named.as("settled-forecasts"));
    }

    private static ForecastInput settled(@Nullable Resolution resolution) {
        return new ForecastInput.Settled(resolution);
    }

    private <V extends SpecificRecord> void publish(KStream<String, V> records, Topic<V> topic) {
        records.processValues(() -> new CloudEvents<>(topic.valueType()), Named.as("cloud-events-of-" + topic.name()))
                .to(
                        views.topic(topic).name(),
                        Produced.with(topic.keySerde(), topic.valueSerde(registry))
                                .withStreamPartitioner(new KeyPartitioner<>())
                                .withName(topic.name() + "-sink"));
    }

    /** Dead letters lie wherever there is room: nobody asks for one by key. */
    private void bury(KStream<String, DeadLetter> letters) {
        Topic<DeadLetter> topic = Topics.DEAD_LETTERS;
        letters.processValues(() -> new CloudEvents<>(topic.valueType()), Named.as("cloud-events-of-" + topic.name()))
                .to(
                        topic.name(),
                        Produced.with(topic.keySerde(), topic.valueSerde(registry))
                                .withName(topic.name() + "-sink"));
    }

    private <V extends SpecificRecord> KStream<String, V> repartitioned(
            KStream<String, V> records, String name, Class<V> type) {
        return records.repartition(Repartitioned.with(Serdes.String(), registry.internalSerde(type))
                .withName(name)
                .withNumberOfPartitions(limits.partitions())
                .withStreamPartitioner(new KeyPartitioner<>()));
    }

    private String[] added(Store<?>... stores) {
        for (Store<?> store : stores) {
            builder.addStateStore(store.builder(registry));
        }
        return names(stores);
    }

    /**
     * Stores that lie where all else is that is partitioned by actor. Kafka Streams keeps together whatever shares a store,
     * so all that there is to know of one actor is in one task, and one instance can answer.
     */
    private String[] besideActors(Store<?>... stores) {
        return joined(added(stores), ClaimStores.ACTOR_PROFILES);
    }

    private static String[] joined(String[] added, Store<?>... others) {
        return joined(added, names(others));
    }

    private static String[] joined(String[] some, String[] others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private static String[] names(Store<?>... stores) {
        return Stream.of(stores).map(Store::name).toArray(String[]::new);
    }
}
