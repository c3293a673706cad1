package io.claimtracker.query;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.ShiftCause;
import io.claimtracker.avro.ShiftKind;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as the topology would write them, about one story. */
public final class Records {
    public static final ActorReference MILLEY = actor("mark-milley", "Mark Milley", ActorType.PERSON);
    public static final ActorReference AL_QAEDA = actor("al-qaeda", "al-Qaeda", ActorType.ARMED_GROUP);
    public static final ActorReference PRESS_TV = actor("press-tv", "Press TV", ActorType.OUTLET);
    public static final Issue REGROUPING =
            new Issue("al-qaeda:regroup:afghanistan", "al-Qaeda regrouping in Afghanistan");

    private Records() {}

    public static ActorReference actor(String id, String name, ActorType type) {
        return new ActorReference(id, name, type, name);
    }

    /** An assessment by Milley that al-Qaeda could regroup, relayed by Press TV. */
    public static Statement.Builder statement(String id, String statedAt, String recordedAt) {
        return Statement.newBuilder()
                .setId(id)
                .setKind(StatementKind.ASSESSMENT)
                .setHolder(MILLEY)
                .setChain(List.of(PRESS_TV))
                .setTargets(List.of(AL_QAEDA))
                .setIssue(REGROUPING)
                .setPolarity(Polarity.AFFIRMED)
                .setLikelihood(new Likelihood(LikelihoodBand.POSSIBLE, null, null, "could"))
                .setSentiment(Sentiment.NEGATIVE)
                .setHorizon(window("2022-03-29", "2024-09-29"))
                .setQuotation(Quotation.INDIRECT)
                .setStatedAt(LocalDate.parse(statedAt))
                .setRecordedAt(Instant.parse(recordedAt))
                .setEvidence(Evidence.newBuilder()
                        .setUri("press/1")
                        .setVersion("1")
                        .setEdition("hash")
                        .setSource(List.of(new Span(0, 11)))
                        .setCue(List.of(new Span(12, 16)))
                        .setContent(List.of(new Span(17, 64)))
                        .setText("al Qaeda could regroup there in 6 to 36 months")
                        .build())
                .setConfidence(0.9)
                .setFoundBy("rule");
    }

    /** Milley's position on al-Qaeda regrouping after a statement, the first. */
    public static Position.Builder position(String statement, String statedAt, String recordedAt) {
        return Position.newBuilder()
                .setHolder(MILLEY)
                .setIssue(REGROUPING)
                .setTargets(List.of(AL_QAEDA))
                .setPolarity(Polarity.AFFIRMED)
                .setLikelihood(new Likelihood(LikelihoodBand.LIKELY, 0.55, 0.8, "likely"))
                .setSentiment(Sentiment.NEGATIVE)
                .setHorizon(window("2022-03-29", null))
                .setSince(LocalDate.parse(statedAt))
                .setStatedAt(LocalDate.parse(statedAt))
                .setRecordedAt(Instant.parse(recordedAt))
                .setStatements(List.of(statement))
                .setStatementCount(1);
    }

    /** A shift of Milley's position from one statement to another. */
    public static PositionShift.Builder shift(String id, String at, Position before, @Nullable Position after) {
        return PositionShift.newBuilder()
                .setId(id)
                .setKinds(List.of(ShiftKind.STRENGTHENED, ShiftKind.EARLIER))
                .setHolder(MILLEY)
                .setIssue(REGROUPING)
                .setBefore(before)
                .setAfter(after)
                .setStatement(after == null ? "gone" : after.getStatements().get(0))
                .setCause(after == null ? ShiftCause.WITHDRAWN : ShiftCause.STATED)
                .setAt(Instant.parse(at));
    }

    /** What became of a statement, recorded an hour after it was settled. */
    public static Resolution resolution(String statement, ForecastOutcome outcome, String at) {
        Instant settled = Instant.parse(at);
        return new Resolution(
                statement, outcome, settled, "https://news.example/outcome", settled.plus(Duration.ofHours(1)));
    }

    public static Horizon window(@Nullable String from, @Nullable String to) {
        return new Horizon(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "in 6 to 36 months");
    }

    static DeadLetter deadLetter() {
        return DeadLetter.newBuilder()
                .setTopic("articles")
                .setPartition(2)
                .setOffset(17)
                .setStage("reading")
                .setReason("not Avro")
                .setTimestamp(Instant.parse("2021-10-01T00:00:00Z"))
                .build();
    }
}
