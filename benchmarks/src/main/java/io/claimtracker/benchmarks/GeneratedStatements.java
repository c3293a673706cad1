package io.claimtracker.benchmarks;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Statements on one issue, of which every third of a holder changes its mind, each in words of its own: two that said nearly
 * the same within days would be one.
 */
final class GeneratedStatements {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2015-01-01");
    private static final Duration PACE = Duration.ofMinutes(52);
    private static final int WORDS = 12;
    private static final ActorReference TARGET =
            new ActorReference("al-qaeda", "al-Qaeda", ActorType.ARMED_GROUP, "al-Qaeda");
    private static final Issue ISSUE = new Issue("al-qaeda:regroup:afghanistan", "al-Qaeda regrouping in Afghanistan");

    private GeneratedStatements() {}

    /**
     * A holder's statement of a number, of those that come as fast as 100,000 in ten years, in force ever since.
     *
     * @param recordedAt when it is recorded; it is stated on the day that is due by its number
     */
    static Statement statement(String holder, long number, Instant recordedAt) {
        LocalDate day = due(number).atZone(ZoneOffset.UTC).toLocalDate();
        boolean changed = Math.floorMod(Math.floorDiv(number, 3), 2) == 0;
        String content = VariedWords.of(31 * number + holder.hashCode(), WORDS);
        return Statement.newBuilder()
                .setId(String.format(Locale.ROOT, "%016x%08x", number, holder.hashCode()))
                .setKind(StatementKind.ASSESSMENT)
                .setHolder(new ActorReference(holder, holder, ActorType.PERSON, holder))
                .setTargets(List.of(TARGET))
                .setIssue(ISSUE)
                .setPolarity(Polarity.AFFIRMED)
                .setLikelihood(likelihood(changed))
                .setSentiment(changed ? Sentiment.NEGATIVE : Sentiment.NEUTRAL)
                .setHorizon(new Horizon(day.plusMonths(6), day.plusMonths(36), "in 6 to 36 months"))
                .setQuotation(Quotation.INDIRECT)
                .setStatedAt(day)
                .setRecordedAt(recordedAt)
                .setEvidence(Evidence.newBuilder()
                        .setUri("generated:" + holder + ":" + number)
                        .setEdition("benchmark")
                        .setSource(List.of(new Span(0, 16)))
                        .setCue(List.of(new Span(17, 21)))
                        .setContent(List.of(new Span(22, 22 + content.length())))
                        .setText(content)
                        .build())
                .setConfidence(0.9)
                .setFoundBy("generated")
                .build();
    }

    /** When the statement of a number is due. */
    static Instant due(long number) {
        return FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant().plus(PACE.multipliedBy(number));
    }

    static Likelihood likelihood(boolean changed) {
        return changed
                ? new Likelihood(LikelihoodBand.LIKELY, 0.55, 0.80, "is likely to")
                : new Likelihood(LikelihoodBand.UNLIKELY, 0.20, 0.45, "is unlikely to");
    }
}
