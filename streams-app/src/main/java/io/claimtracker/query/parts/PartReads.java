package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.forecast.TrackRecord;
import io.claimtracker.query.json.ActorJson;
import io.claimtracker.query.json.AppearanceJson;
import io.claimtracker.query.json.ArticleJson;
import io.claimtracker.query.json.DossierJson;
import io.claimtracker.query.json.ForecastJson;
import io.claimtracker.query.json.IssueJson;
import io.claimtracker.query.json.IssueViewJson;
import io.claimtracker.query.json.PositionJson;
import io.claimtracker.query.json.ShiftJson;
import io.claimtracker.query.json.StatementJson;
import io.claimtracker.query.json.TrackRecordJson;
import io.claimtracker.query.reads.ActorReads;
import io.claimtracker.query.reads.ActorSearch;
import io.claimtracker.query.reads.ArticleReads;
import io.claimtracker.query.reads.BothTimes;
import io.claimtracker.query.reads.DossierReads;
import io.claimtracker.query.reads.ExportReads;
import io.claimtracker.query.reads.ForecastReads;
import io.claimtracker.query.reads.IssueReads;
import io.claimtracker.query.reads.IssueSearch;
import io.claimtracker.query.reads.Page;
import io.claimtracker.query.reads.PositionReads;
import io.claimtracker.query.reads.Role;
import io.claimtracker.query.reads.ShiftReads;
import io.claimtracker.query.reads.StatementReads;
import io.claimtracker.query.reads.StatementReads.Row;
import io.claimtracker.query.reads.TimelineReads;
import io.claimtracker.query.reads.TrackRecordReads;
import io.claimtracker.routing.PartRead;
import io.claimtracker.routing.Stores;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.PartitionedBy;
import io.claimtracker.topology.PositionRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Every question that one partition answers, by name. They have the parameters of the routes that ask them; an actor or an
 * issue is given by its present id. A list of which every partition has a part comes with its items' sort keys, for whoever
 * puts the parts together.
 */
public final class PartReads {
    /** Most statements asked for at once. */
    static final int MOST_IDS = 100;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<ForecastTransition> STATES = List.of(
            ForecastTransition.PENDING,
            ForecastTransition.OPEN,
            ForecastTransition.EXPIRED,
            ForecastTransition.RESOLVED);

    private final Map<String, PartRead> all = new LinkedHashMap<>();
    private final Clock clock;

    /** Who an actor is by now, with what was loaded of it into the directory; every partition can tell. */
    public final PartRead entry = read("directory-entry", PartitionedBy.ARTICLE, PartReads::entry);

    /** An edition of an article with what was found in it. */
    public final PartRead article;

    /** How many records ended in each outcome. */
    public final PartRead outcomes = read("outcomes", PartitionedBy.ARTICLE, PartReads::outcomes);

    /** Actors by id, or by words of their names. */
    public final PartRead actors = read(
            "actors",
            PartitionedBy.ACTOR,
            (stores, question) ->
                    PartJson.keyed(ActorSearch.find(stores, question.sought(), question.page()), ActorJson::profile));

    /** Issues by id, or by words. */
    public final PartRead issues = read(
            "issues",
            PartitionedBy.ACTOR,
            (stores, question) ->
                    PartJson.keyed(IssueSearch.find(stores, question.sought(), question.page()), IssueJson::of));

    /** What there is to know of an actor at first sight. */
    public final PartRead dossier = read("dossier", PartitionedBy.ACTOR, this::dossier);
    /** What an actor holds, or what others hold about it. */
    public final PartRead positions = read("positions", PartitionedBy.ACTOR, this::positions);

    /** Everybody's positions, by holder, then by issue; a stretch at a time. */
    public final PartRead everyPosition = read(
            "every-position",
            PartitionedBy.ACTOR,
            (stores, question) -> PartJson.stretch(
                    new ExportReads(stores).positions(times(question), question.page()), PositionJson::of));

    /** Everybody's statements in force, by holder; a stretch at a time. */
    public final PartRead everyStatement = read(
            "every-statement",
            PartitionedBy.ACTOR,
            (stores, question) -> PartJson.stretch(
                    new ExportReads(stores)
                            .statements(question.date("from"), question.date("to"), kind(question), question.page()),
                    StatementJson::of));

    /** The statements that an actor holds or is a target of. */
    public final PartRead timeline = read("timeline", PartitionedBy.ACTOR, PartReads::timeline);
    /** How an actor's forecasts turned out. */
    public final PartRead record = read("record", PartitionedBy.ACTOR, PartReads::record);

    /** Who holds what on an issue. */
    public final PartRead issue = read(
            "issue",
            PartitionedBy.ACTOR,
            (stores, question) -> IssueViewJson.of(new IssueReads(stores).get(question.id(), times(question))));

    /** Everybody's shifts, the newest first, with whole positions. */
    public final PartRead shifts = read(
            "shifts",
            PartitionedBy.ACTOR,
            (stores, question) -> PartJson.keyed(
                    new ShiftReads(stores).list(question.since("since"), question.page()), ShiftJson::of));

    /** The same as they are kept, for whoever has whole positions made of those that are wanted. */
    public final PartRead shiftStates = read(
            "shift-states",
            PartitionedBy.ACTOR,
            (stores, question) -> PartJson.keyed(
                    new ShiftReads(stores).states(question.since("since"), question.page()), ShiftJson::of));

    /** Those of several shifts that the partition has, by id. */
    public final PartRead wholeShifts = read("whole-shifts", PartitionedBy.ACTOR, PartReads::wholeShifts);

    /** The shifts of positions that an actor holds or is the main target of. */
    public final PartRead actorShifts = read(
            "actor-shifts",
            PartitionedBy.ACTOR,
            (stores, question) -> ofKnown(
                    stores,
                    question,
                    new ShiftReads(stores).of(question.id(), question.since("since"), question.page()),
                    ShiftJson::of));

    /** The newest row of a statement in the partition, as {@link Gathered#newest} takes it; null where there is none. */
    public final PartRead statement = read(
            "statement",
            PartitionedBy.ACTOR,
            ofStatement((reads, row, question) -> StatementJson.of(reads.received(row))));

    /** Where a statement is in force. */
    public final PartRead appearances = read(
            "appearances",
            PartitionedBy.ACTOR,
            ofStatement((reads, row, question) ->
                    PartJson.page(reads.appearances(row, question.page()), AppearanceJson::of)));

    /** Who backs a statement, and which statement {@code of} is the one that counts. */
    public final PartRead backing =
            read("backing", PartitionedBy.ACTOR, ofStatement((reads, row, question) -> PartJson.page(
                            reads.backers(row, question.page()), StatementJson::of)
                    .put("of", reads.countingId(row))));

    /** The id of the statement that counts in the stead of the one asked for. */
    public final PartRead counting = read(
            "counting",
            PartitionedBy.ACTOR,
            ofStatement((reads, row, question) -> JSON.textNode(reads.countingId(row))));

    /** Those of several statements that are in force in the partition, as they are told by now, by id. */
    final PartRead told = read("told", PartitionedBy.ACTOR, PartReads::told);

    /** The forecasts that an actor holds or is a target of. */
    public final PartRead actorForecasts = read(
            "actor-forecasts",
            PartitionedBy.ACTOR,
            (stores, question) -> ofKnown(
                    stores,
                    question,
                    new ForecastReads(stores).of(question.id(), wanted(question), question.page()),
                    ForecastJson::of));

    /** Everybody's forecasts, the first window to end first. */
    public final PartRead forecasts = read(
            "forecasts",
            PartitionedBy.STATEMENT,
            (stores, question) -> PartJson.keyed(
                    new ForecastReads(stores).list(wanted(question), question.page()), ForecastJson::of));

    /** The forecast that a statement in force is; null if it is none at the times asked for. */
    public final PartRead forecast =
            read("forecast", PartitionedBy.STATEMENT, (stores, question) -> new ForecastReads(stores)
                    .find(question.id(), times(question))
                    .<JsonNode>map(ForecastJson::of)
                    .orElse(JSON.nullNode()));

    /**
     * All of them.
     *
     * @param inForce chooses the edition in force among all of an article's, in the order in which they were recorded
     * @param clock tells what day it is where a question does not say
     */
    public PartReads(Function<List<Edition>, Optional<Edition>> inForce, Clock clock) {
        this.clock = clock;
        this.article = read(
                "article",
                PartitionedBy.ARTICLE,
                (stores, question) -> ArticleJson.of(new ArticleReads(stores, inForce)
                        .get(question.key("uri").orElseThrow(), question.text("version"))));
    }

    /** Every one of them. */
    public Collection<PartRead> all() {
        return all.values();
    }

    /** Both times of a question; it is as of today, and as known now, where it does not say. */
    public BothTimes times(Question question) {
        return new BothTimes(
                question.day("asOf").orElseGet(this::today),
                question.until("knownAt").orElse(PositionRows.NOW));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private PartRead read(String name, PartitionedBy by, BiFunction<Stores, Question, JsonNode> answer) {
        PartRead read = new PartRead(name, by, (stores, parameters) -> answer.apply(stores, Question.of(parameters)));
        all.put(name, read);
        return read;
    }

    private ForecastReads.Wanted wanted(Question question) {
        return new ForecastReads.Wanted(
                question.oneOf("state", STATES), question.date("from"), question.date("to"), times(question));
    }

    private JsonNode dossier(Stores stores, Question question) {
        return DossierJson.of(new DossierReads(stores).get(question.id(), times(question)));
    }

    private JsonNode positions(Stores stores, Question question) {
        Role role = question.oneOf("role", Question.all(Role.class)).orElse(Role.HOLDER);
        return ofKnown(
                stores,
                question,
                new PositionReads(stores)
                        .list(question.id(), role, question.key("issue"), times(question), question.page()),
                PositionJson::of);
    }

    private static JsonNode timeline(Stores stores, Question question) {
        return ofKnown(
                stores,
                question,
                new TimelineReads(stores)
                        .list(
                                question.id(),
                                question.date("from"),
                                question.date("to"),
                                kind(question),
                                question.page()),
                StatementJson::of);
    }

    /** The kind of statement wanted; either where the question does not say. */
    public static Optional<StatementKind> kind(Question question) {
        return question.oneOf("kind", List.of(StatementKind.CLAIM, StatementKind.ASSESSMENT));
    }

    private static JsonNode record(Stores stores, Question question) {
        TrackRecord record = new TrackRecordReads(stores).of(question.id());
        if (record.bands().isEmpty()) {
            new ActorReads(stores).requireKnown(question.id());
        }
        return TrackRecordJson.of(question.id(), record);
    }

    private static JsonNode entry(Stores stores, Question question) {
        ActorReads reads = new ActorReads(stores);
        String present = reads.present(question.id());
        return JSON.objectNode().put("id", present).<ObjectNode>set("entry", ActorJson.of(reads.entry(present)));
    }

    private static JsonNode outcomes(Stores stores, Question question) {
        ObjectNode counts = JSON.objectNode();
        try (KeyValueIterator<String, Long> entries =
                stores.get(ClaimStores.OUTCOMES).all()) {
            entries.forEachRemaining(entry -> counts.put(entry.key, entry.value));
        }
        return counts;
    }

    private static JsonNode told(Stores stores, Question question) {
        StatementReads reads = new StatementReads(stores);
        ObjectNode told = JSON.objectNode();
        for (String id : question.ids(MOST_IDS)) {
            reads.find(id).filter(Row::inForce).ifPresent(row -> told.set(id, StatementJson.of(reads.received(row))));
        }
        return told;
    }

    private static JsonNode wholeShifts(Stores stores, Question question) {
        ShiftReads reads = new ShiftReads(stores);
        ObjectNode whole = JSON.objectNode();
        for (String place : question.ids(MOST_IDS)) {
            reads.at(place).ifPresent(shift -> whole.set(shift.getId(), ShiftJson.of(shift)));
        }
        return whole;
    }

    private interface StatementAnswer {
        JsonNode of(StatementReads reads, Row row, Question question);
    }

    private static BiFunction<Stores, Question, JsonNode> ofStatement(StatementAnswer answer) {
        return (stores, question) -> {
            StatementReads reads = new StatementReads(stores);
            return reads.find(question.id())
                    .<JsonNode>map(row -> JSON.objectNode()
                            .put("key", row.sortKey())
                            .put("inForce", row.inForce())
                            .set("answer", answer.of(reads, row, question)))
                    .orElse(JSON.nullNode());
        };
    }

    /** An empty list is an answer about an actor that is known, never about one that is not. */
    private static <T> ObjectNode ofKnown(
            Stores stores, Question question, Page<T> page, Function<T, ? extends JsonNode> toJson) {
        if (page.items().isEmpty()) {
            new ActorReads(stores).requireKnown(question.id());
        }
        return PartJson.page(page, toJson);
    }
}
