package io.claimtracker.benchmarks;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Statements of one holder on one issue, a day apart, of which every third changes its mind. */
final class GeneratedStatements {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2015-01-01");
    private static final Duration PACE = Duration.ofMinutes(52);
    private static final ActorReference HOLDER =
            new ActorReference("mark-milley", "Mark Milley", ActorType.PERSON, "Gen. Mark Milley");
    private static final ActorReference TARGET =
            new ActorReference("al-qaeda", "al-Qaeda", ActorType.ARMED_GROUP, "al-Qaeda");
    private static final Issue ISSUE = new Issue("al-qaeda:regroup:afghanistan", "al-Qaeda regrouping in Afghanistan");

    private GeneratedStatements() {}

    /** The statement of a number: recorded on the day it was stated, and in force ever since. */
    static Statement statement(int number) {
        LocalDate day = FIRST_DAY.plusDays(number);
        boolean changed = Math.floorDiv(number, 3) % 2 == 0;
        return Statement.newBuilder()
                .setId(String.format("%024x", number))
                .setKind(StatementKind.ASSESSMENT)
                .setHolder(HOLDER)
                .setTargets(List.of(TARGET))
                .setIssue(ISSUE)
                .setPolarity(Polarity.AFFIRMED)
                .setLikelihood(likelihood(changed))
                .setSentiment(changed ? Sentiment.NEGATIVE : Sentiment.NEUTRAL)
                .setHorizon(new Horizon(day.plusMonths(6), day.plusMonths(36), "in 6 to 36 months"))
                .setStatedAt(day)
                .setRecordedAt(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setEvidence(Evidence.newBuilder()
                        .setUri("generated:" + number)
                        .setEdition("benchmark")
                        .setSource(List.of(new Span(0, 16)))
                        .setCue(List.of(new Span(17, 21)))
                        .setContent(List.of(new Span(22, 68)))
                        .setText("al-Qaeda could regroup there in 6 to 36 months")
                        .build())
                .setConfidence(0.9)
                .setFoundBy("generated")
                .build();
    }

    /**
     * A holder's statement of a number, of those that come as fast as 100,000 in ten years.
     *
     * @param recordedAt when it is recorded; it is stated on the day that is due by its number
     */
    static Statement statement(String holder, long number, Instant recordedAt) {
        return Statement.newBuilder(statement((int) number))
                .setHolder(new ActorReference(holder, holder, ActorType.PERSON, holder))
                .setStatedAt(due(number).atZone(ZoneOffset.UTC).toLocalDate())
                .setRecordedAt(recordedAt)
                .build();
    }

    /** When the statement of a number is due. */
    static Instant due(long number) {
        return FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant().plus(PACE.multipliedBy(number));
    }

    private static Likelihood likelihood(boolean changed) {
        return changed
                ? new Likelihood(LikelihoodBand.LIKELY, 0.55, 0.80, "is likely to")
                : new Likelihood(LikelihoodBand.UNLIKELY, 0.20, 0.45, "is unlikely to");
    }
}
