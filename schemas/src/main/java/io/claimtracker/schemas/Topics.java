package io.claimtracker.schemas;

import static io.claimtracker.schemas.Topic.Retention.COMPACTED;
import static io.claimtracker.schemas.Topic.Retention.TIMED;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Claim;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.ViewsOwner;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Every topic of the system, and the keys of its records. */
public final class Topics {
    /** Every edition of every article: see {@link #articleKey}. */
    public static final Topic<Article> ARTICLES = new Topic<>("articles", Article.class, COMPACTED);

    /** The actor directory, by actor id. */
    public static final Topic<Actor> ACTORS = new Topic<>("actors", Actor.class, COMPACTED);

    /** What became of forecasts, by statement; the last one recorded counts, and a tombstone takes it back. */
    public static final Topic<Resolution> RESOLUTIONS = new Topic<>("resolutions", Resolution.class, COMPACTED);

    /** Statements that put something forward as fact: holder, statement, recorded at. */
    public static final Topic<Claim> CLAIMS = new Topic<>("claims", Claim.class, COMPACTED);

    /** Statements that judge: holder, statement, recorded at. */
    public static final Topic<Assessment> ASSESSMENTS = new Topic<>("assessments", Assessment.class, COMPACTED);

    /** What statements back in other articles: backer, statement, recorded at, known from. */
    public static final Topic<BackingLink> BACKING_LINKS = new Topic<>("backing-links", BackingLink.class, COMPACTED);

    /** The position each holder holds now: holder, issue. */
    public static final Topic<Position> POSITIONS = new Topic<>("positions", Position.class, COMPACTED);

    /** Changes of positions: holder, shift id; one that no longer holds is a tombstone. */
    public static final Topic<PositionShift> POSITION_SHIFTS =
            new Topic<>("position-shifts", PositionShift.class, COMPACTED);

    /** Steps in the life of forecasts: holder, statement, transition. */
    public static final Topic<ForecastEvent> FORECAST_EVENTS =
            new Topic<>("forecast-events", ForecastEvent.class, COMPACTED);

    /** What could not be read or processed, with the reason; no key. */
    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>("dead-letters", DeadLetter.class, TIMED);

    /** Which application writes which views, by the name of the views. */
    public static final Topic<ViewsOwner> VIEWS = new Topic<>("views", ViewsOwner.class, COMPACTED);

    /** Those that all applications over one log share; every other one is derived, and one of a set of {@link Views}. */
    public static final List<Topic<?>> SHARED = List.of(ARTICLES, ACTORS, RESOLUTIONS, DEAD_LETTERS, VIEWS);

    /** All topics, in the order in which data flows through them. */
    public static final List<Topic<?>> ALL = List.of(
            ARTICLES,
            ACTORS,
            RESOLUTIONS,
            CLAIMS,
            ASSESSMENTS,
            BACKING_LINKS,
            POSITIONS,
            POSITION_SHIFTS,
            FORECAST_EVENTS,
            DEAD_LETTERS,
            VIEWS);

    /** Records that no topic of ours is named for, but that stores and repartition topics hold. */
    public static final List<Class<? extends SpecificRecord>> INTERNAL_RECORDS = List.of(
            Article.class,
            io.claimtracker.avro.Edition.class,
            Statement.class,
            io.claimtracker.avro.Reception.class,
            BackingLink.class,
            PositionRow.class,
            PositionShift.class,
            Resolution.class,
            Forecast.class,
            io.claimtracker.avro.ActorProfile.class,
            io.claimtracker.avro.IssueProfile.class,
            Actor.class,
            io.claimtracker.avro.ActorReference.class);

    private Topics() {}

    /**
     * The key of an edition of an article. It ends in the edition's hash because two editions may carry one time, as
     * back-filled ones do, and compaction must not drop either.
     *
     * @param uri the article, as its publisher names it
     * @param sentAt the record's time, which is when the stream learns of it
     * @param hash the edition's content hash
     */
    public static String articleKey(String uri, Instant sentAt, String hash) {
        return RecordKey.of(uri, RecordKey.sortable(sentAt), hash);
    }

    /** The key of a claim or an assessment: a row for each interval in which the stream knew it. */
    public static String statementKey(Statement statement) {
        return RecordKey.of(statement.getHolder().getId(), statement.getId(), recordedAt(statement));
    }

    /** The key of a row that backs another's statement, in the partition of the one whose statement that is. */
    public static String backingKey(String backed, Statement backer) {
        return RecordKey.of(backed, backer.getHolder().getId(), backer.getId(), recordedAt(backer));
    }

    /** The key of what a row backs, in the partition of its own holder. */
    public static String linkKey(Statement backer, Instant knownFrom) {
        return RecordKey.of(
                backer.getHolder().getId(), backer.getId(), recordedAt(backer), RecordKey.sortable(knownFrom));
    }

    /** The key of the same row where it meets what became of it: in the partition of the statement. */
    public static String forecastKey(Statement statement) {
        return RecordKey.of(statement.getId(), statement.getHolder().getId(), recordedAt(statement));
    }

    /** The key of a position. */
    public static String positionKey(Position position) {
        return RecordKey.of(position.getHolder().getId(), position.getIssue().getId());
    }

    /** The key of a shift. */
    public static String shiftKey(PositionShift shift) {
        return RecordKey.of(shift.getHolder().getId(), shift.getId());
    }

    /** The key of a step in the life of a forecast. */
    public static String forecastEventKey(ForecastEvent event) {
        return RecordKey.of(
                event.getHolder().getId(),
                event.getStatement(),
                event.getTransition().name());
    }

    private static String recordedAt(Statement statement) {
        Instant recordedAt = statement
                .getRecordedAt()
                .orElseThrow(() -> new IllegalArgumentException("statement " + statement.getId() + " is not recorded"));
        return RecordKey.sortable(recordedAt);
    }
}
