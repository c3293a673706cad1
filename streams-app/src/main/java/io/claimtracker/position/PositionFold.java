package io.claimtracker.position;

import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.schemas.TrustedRecords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the fold from statements to a position: what the statement speaks of moves, the rest stays as it was, with
 * the statement it came from.
 *
 * <p>Every statement speaks of polarity and of how sure its holder is: a claim puts forward as fact, so it is asserted.
 * Only an assessment moves sentiment (when it shows one) and horizon (when it gives one). One that backs another's
 * statement speaks of likelihood only where it hedges, in words of its own or in those it endorses.
 */
public final class PositionFold {
    /** Most statement ids that a position lists; the count goes on. */
    public static final int MAX_LISTED_STATEMENTS = 20;

    static {
        TrustedRecords.trust();
    }

    private PositionFold() {}

    /** The position once a statement has been made, given the one before it, if there was any. */
    public static Position step(@Nullable Position before, Statement statement) {
        Position.Builder after = before == null ? first(statement) : Position.newBuilder(before);
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
                .setRecordedAt(StatementOrder.recordedAt(statement))
                .setStatements(newestFirst(statement.getId(), before == null ? List.of() : before.getStatements()))
                .setStatementCount(before == null ? 1 : before.getStatementCount() + 1);
        Position moved = after.build();
        return before == null || ShiftKinds.between(before, moved).isEmpty()
                ? moved
                : Position.newBuilder(moved)
                        .setSince(StatementOrder.day(statement))
                        .build();
    }

    private static Position.Builder first(Statement statement) {
        return Position.newBuilder().setSince(StatementOrder.day(statement));
    }

    private static boolean speaksOfLikelihood(Statement statement) {
        return statement.getBacking().isEmpty() || statement.getLikelihood().getBand() != LikelihoodBand.ASSERTED;
    }

    private static List<String> newestFirst(String newest, List<String> earlier) {
        List<String> listed = new ArrayList<>(Math.min(earlier.size() + 1, MAX_LISTED_STATEMENTS));
        listed.add(newest);
        listed.addAll(earlier.subList(0, Math.min(earlier.size(), MAX_LISTED_STATEMENTS - 1)));
        return listed;
    }
}
