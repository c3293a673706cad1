package io.claimtracker.topology;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.IssueProfile;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every store of the topology, with the parts of its keys. All are partitioned by the key's first part, but for those
 * that say otherwise. In keys, a date is ISO 8601 and an instant {@link io.claimtracker.schemas.RecordKey#sortable};
 * ORDER is what sorts a holder's statements: day stated, recorded at, uri, offset (10 digits), statement id, kind.
 */
public final class ClaimStores {
    // In the article's partition.

    /** Every edition of an article, without its text: uri, recorded at, hash. */
    public static final Store<Edition> EDITIONS = Store.of("editions", Edition.class);

    /** Every edition of an article, whole: uri, recorded at, hash. */
    public static final Store<Article> ARTICLES = Store.of("article-texts", Article.class);

    /**
     * What extraction found in an edition that has been in force: uri, hash, number (6 digits). Not yet recorded. Before
     * an edition's statements, under {@link #EXTRACTED}, lies an empty one that says that these are all.
     */
    public static final Store<Statement> EXTRACTIONS = Store.of("extractions", Statement.class);

    /**
     * Whom the loaded directory takes those for that an edition names, as the views have it: uri, hash, number (6 digits)
     * among all whom the edition names. Whom it takes for the same as extraction did has none.
     */
    public static final Store<ActorReference> NAMINGS = Store.of("namings", ActorReference.class);

    /** Which articles name whom: key of a name or id (see {@link io.claimtracker.actor.NameKeys}), uri. */
    public static final Store<String> ARTICLE_NAMES = Store.of("article-names", Serdes.String());

    /** The loaded directory, whole in every partition: actor. */
    public static final Store<Actor> ACTORS = Store.of("actor-directory", Actor.class);

    /** Who goes by which name, or was merged into whom, whole in every partition: key of a name or id, actor. */
    public static final Store<String> ACTOR_NAMES = Store.of("actor-names", Serdes.String());

    /** Names whose articles are to be told anew, with how far that has come: time of the change, last uri done. */
    public static final Store<String> NAMES_DUE = Store.of("names-due", Serdes.String());

    /** How many records from articles ended in each {@link Outcome}: its name. Each partition counts its own. */
    public static final Store<Long> OUTCOMES = Store.of("outcomes", Serdes.Long());

    // In the holder's partition.

    /** Every statement row, those of the past too: holder, ORDER. */
    public static final Store<Statement> STATEMENTS = Store.of("statements", Statement.class);

    /** The key in {@link #STATEMENTS} of a row: statement id, recorded at, kind. In the partition of the row's holder. */
    public static final Store<String> STATEMENT_KEYS = Store.of("statement-keys", Serdes.String());

    /**
     * Statement rows that counted until they were withdrawn, by when that was: holder, issue, withdrawn at, ORDER. The
     * values say nothing.
     */
    public static final Store<String> WITHDRAWALS = Store.of("withdrawals", Serdes.String());

    /**
     * Every statement row by what it says: holder, fingerprint (see {@link io.claimtracker.voice.Wording}), day stated, then
     * the key in {@link #STATEMENT_KEYS}. The value tells whether it ever counts, or always tells another one again.
     */
    public static final Store<String> WORDINGS = Store.of("wordings", Serdes.String());

    /** Which statement one in force tells again: holder, ORDER. The value is the other's ORDER. */
    public static final Store<String> ORIGINS = Store.of("origins", Serdes.String());

    /**
     * The statements in force that tell one again: holder, the one's ORDER, then {@code at}, ORDER, and once more by
     * {@code in}, uri, ORDER. The values say nothing.
     */
    public static final Store<String> RETELLINGS = Store.of("retellings", Serdes.String());

    /** How statements that count now were taken up, of those where there is anything to tell: holder, ORDER. */
    public static final Store<Reception> RECEPTIONS = Store.of("receptions", Reception.class);

    /** The holder's rows that back a statement of another article, as they were received: holder, statement, recorded at, kind. */
    public static final Store<Statement> BACKERS = Store.of("backers", Statement.class);

    /** What they back: holder, statement, recorded at, known from. */
    public static final Store<BackingLink> BACKING_LINKS = Store.of("backed-statements", BackingLink.class);

    /** Rows of others that back the holder's statements: holder, backer, statement, recorded at. */
    public static final Store<Statement> ANSWERS = Store.of("answers", Statement.class);

    /** The same by day stated: holder, day, backer, statement, recorded at. The values say nothing. */
    public static final Store<String> ANSWER_DAYS = Store.of("answer-days", Serdes.String());

    /** What was told each of them that it means: holder, backer, statement, recorded at, then {@link io.claimtracker.schemas.Topics#linkKey}. */
    public static final Store<BackingLink> ANSWER_LINKS = Store.of("answer-links", BackingLink.class);

    /** Which statement each of them counts with, of those in force: holder, backer, statement, recorded at. The value is an ORDER. */
    public static final Store<String> ANSWERED = Store.of("answered", Serdes.String());

    /** The same by that statement: holder, ORDER, {@link io.claimtracker.avro.BackingKind}, backer, statement, recorded at. */
    public static final Store<Statement> RECEIVED_ANSWERS = Store.of("received-answers", Statement.class);

    /**
     * What a holder's position was after each statement, in both times: holder, issue, {@code now}, ORDER as far as is known
     * now, and holder, issue, {@code past}, ORDER, known from of what was known so once. Under {@code turned-now} and
     * {@code turned-past}, without the position, those of them that turned it. {@link PositionRows} reads them.
     */
    public static final Store<PositionRow> POSITIONS = Store.of("position-rows", PositionRow.class);

    /**
     * Of each of these groups: holder, issue, {@code total}; {@code month}, month stated; {@code day}, day stated: how many
     * statements are in force; {@code ended}: until when, in milliseconds, anything of its past was known; {@code earliest-month}
     * and {@code earliest-day}, month or day stated: since when, in milliseconds, anything of it has been on record.
     */
    public static final Store<Long> POSITION_COUNTS = Store.of("position-counts", Serdes.Long());

    /** Shifts that hold, in the order of time: at, shift id. In the partition of the shift's holder. */
    public static final Store<PositionShift> SHIFTS = Store.of("shifts", PositionShift.class);

    // In the statement's partition.

    /** Forecasts with what became of them, those of the past too: statement, holder, recorded at. */
    public static final Store<Forecast> FORECASTS = Store.of("forecasts", Forecast.class);

    /** What became of statements, be they known as forecasts or not yet: statement. */
    public static final Store<Resolution> RESOLUTIONS = Store.of("forecast-resolutions", Resolution.class);

    /**
     * The same forecasts as lists: {@link ForecastList}, last day of the window ({@link ForecastList#NO_END} when open),
     * first day, statement, holder, recorded at. In the partition of the statement.
     */
    public static final Store<Forecast> FORECAST_LISTS = Store.of("forecast-lists", Forecast.class);

    /** The days on which forecasts in force make a step: day, statement. Empty. In the partition of the statement. */
    public static final Store<String> FORECAST_DAYS = Store.of("forecast-days", Serdes.String());

    /** The last day whose steps are announced, under the one key "through". Each partition has its own. */
    public static final Store<String> FORECAST_CLOCK = Store.of("forecast-clock", Serdes.String());

    // In the partition of the actor that is looked at: the holder, a target.

    /** The positions on issues whose main target (or, without one, whose id) this is: target, issue, holder, the rest as above. */
    public static final Store<PositionRow> TARGET_POSITIONS = Store.of("target-position-rows", PositionRow.class);

    /** Of each of these groups the same as above: target, issue, holder, the rest as above. */
    public static final Store<Long> TARGET_POSITION_COUNTS = Store.of("target-position-counts", Serdes.Long());

    /** Every issue that anybody holds a position on: issue. In the partition of its main target, as the rows above. */
    public static final Store<IssueProfile> ISSUES = Store.of("issues", IssueProfile.class);

    /**
     * By which words of its event and place an issue is found: see {@link WordRows}. By those of its main target it is found
     * through {@link #ACTOR_WORDS}. Under no word lie all. In the partition of its main target.
     */
    public static final Store<String> ISSUE_WORDS = Store.of("issue-words", Serdes.String());

    /** Statements in force that an actor holds or is a target of: actor, ORDER, holder. */
    public static final Store<Statement> TIMELINE = Store.of("timeline", Statement.class);

    /** Shifts of positions that an actor holds or is the main target of: actor, at, shift id. */
    public static final Store<PositionShift> ACTOR_SHIFTS = Store.of("actor-shifts", PositionShift.class);

    /** Forecasts that an actor holds or is a target of: actor, then as in {@link #FORECAST_LISTS}. */
    public static final Store<Forecast> ACTOR_FORECASTS = Store.of("actor-forecasts", Forecast.class);

    /** The counters of holders' {@link io.claimtracker.forecast.TrackRecord}: holder, counter. */
    public static final Store<Long> TRACK_RECORDS = Store.of("track-records", Serdes.Long());

    /** Every actor that a statement in force names as holder or target: actor. */
    public static final Store<ActorProfile> ACTOR_PROFILES = Store.of("actor-profiles", ActorProfile.class);

    /** By which words the actors of a partition are found: see {@link WordRows}. */
    public static final Store<String> ACTOR_WORDS = Store.of("actor-words", Serdes.String());

    /** What the loaded directory calls actors and all that were merged into them: actor, entry. Names alone. */
    public static final Store<Actor> ACTOR_ENTRIES = Store.of("actor-entries", Actor.class);

    /** The last part of the key in {@link #EXTRACTIONS} that marks an edition as extracted. Sorts below every number. */
    public static final String EXTRACTED = "!";

    /** How many parts of a key in {@link #POSITIONS} say whose position on what it is. */
    public static final int HOLDER_GROUP_PARTS = 2;

    /** How many parts of a key in {@link #TARGET_POSITIONS} do. */
    public static final int TARGET_GROUP_PARTS = 3;

    private ClaimStores() {}
}
