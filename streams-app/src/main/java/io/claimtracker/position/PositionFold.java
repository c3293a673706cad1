package io.claimtracker.position;

import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.schemas.TrustedRecords;
import org.jspecify.annotations.Nullable;

/**
 * One step of the fold from statements to a position: what the statement speaks of moves, the rest stays as it was, with
 * the statement it came from.
 *
 * <p>Every statement speaks of polarity and of how sure its holder is: a claim puts forward as fact, so it is asserted.
 * Only an assessment moves sentiment (when it shows one) and horizon (when it gives one). One that backs another's
 * statement speaks of likelihood only where it hedges, in words of its own or in those it endorses.
 *
 * <p>What an unnamed holder says inherits nothing: the official of one report is hardly the official of the one before.
 *
 * <p>The state that is folded along has what later statements may inherit, and no more: neither how many statements it
 * rests on, nor which, nor since when it is held. These change with every statement that comes late, the rest hardly ever;
 * so a late statement changes no more rows than it really moves.
 */
public final class PositionFold {
    static {
        TrustedRecords.trust();
    }

    private PositionFold() {}

    /** The position once a statement has been made, given the one before it, if there was any. */
    public static Position step(@Nullable Position earlier, Statement statement) {
        @Nullable Position before = statement.getAnonymous() ? null : earlier;
        Position.Builder after = before == null ? Position.newBuilder() : Position.newBuilder(before);
        boolean assessment = statement.getKind() == StatementKind.ASSESSMENT;
        after.setPolarity(statement.getPolarity()).setPolarityFrom(statement.getId());
        if (before == null || speaksOfLikelihood(statement)) {
            after.setLikelihood(statement.getLikelihood()).setLikelihoodFrom(statement.getId());
        }
        if (assessment && statement.getSentiment() != Sentiment.NEUTRAL) {
            after.setSentiment(statement.getSentiment()).setSentimentFrom(statement.getId());
        }
        @Nullable Horizon horizon = statement.getHorizon().orElse(null);
        if (assessment && horizon != null) {
            after.setHorizon(horizon).setHorizonFrom(statement.getId());
        }
        after.setHolder(statement.getHolder())
                .setIssue(statement.getIssue())
                .setTargets(statement.getTargets())
                .setStatedAt(statement.getStatedAt().orElse(null))
                .setRecordedAt(StatementOrder.recordedAt(statement));
        return after.build();
    }

    /** Whether a step made the position another one: it was the first, or it shifted it. */
    public static boolean turned(@Nullable Position before, Position after, Statement statement) {
        return before == null || Shifts.stated(before, after, statement).isPresent();
    }

    private static boolean speaksOfLikelihood(Statement statement) {
        return statement.getBacking().isEmpty() || statement.getLikelihood().getBand() != LikelihoodBand.ASSERTED;
    }
}
