package io.claimtracker.edition;

import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Statement;
import io.claimtracker.edition.EditionHistory.InForce;
import io.claimtracker.schemas.TrustedRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The statements that an article puts on record: a row for each interval in which an edition that has the statement was
 * in force. A statement that the next edition keeps goes on in the same row; one whose qualifiers changed ends, and a new
 * row with the same id begins.
 */
public final class StatementRows {
    static {
        TrustedRecords.trust();
    }

    private StatementRows() {}

    /**
     * The rows of an article.
     *
     * @param history its editions in force, in the order of time
     * @param statementsOf what extraction found in an edition
     * @return rows with recorded at and, where they ended, withdrawn at
     */
    public static List<Statement> of(List<InForce> history, Function<Edition, List<Statement>> statementsOf) {
        List<Statement> ended = new ArrayList<>();
        Map<String, Statement> open = new LinkedHashMap<>();
        @Nullable InForce previous = null;
        for (InForce inForce : history) {
            boolean follows = previous != null && inForce.from().equals(previous.to());
            Map<String, Statement> next = new LinkedHashMap<>();
            for (Statement statement : statementsOf.apply(inForce.edition())) {
                Statement running = follows ? open.get(statement.getId()) : null;
                if (running != null && sayTheSame(running, statement)) {
                    open.remove(statement.getId());
                    next.put(running.getId(), running);
                } else {
                    next.put(
                            statement.getId(),
                            Statement.newBuilder(statement)
                                    .setRecordedAt(inForce.from())
                                    .build());
                }
            }
            end(open, previous, ended);
            open = next;
            previous = inForce;
        }
        end(open, previous, ended);
        return ended;
    }

    private static void end(Map<String, Statement> rows, @Nullable InForce last, List<Statement> ended) {
        for (Statement row : rows.values()) {
            ended.add(
                    last == null || last.to() == null
                            ? row
                            : Statement.newBuilder(row)
                                    .setWithdrawnAt(last.to())
                                    .build());
        }
    }

    /** Whether two say the same: where they stand in their editions, and how they were found, aside. */
    private static boolean sayTheSame(Statement one, Statement other) {
        return withoutPlace(one).equals(withoutPlace(other));
    }

    private static Statement withoutPlace(Statement statement) {
        Evidence evidence = statement.getEvidence();
        return Statement.newBuilder(statement)
                .setRecordedAt(null)
                .setWithdrawnAt(null)
                .setConfidence(0)
                .setFoundBy("")
                .setEvidence(Evidence.newBuilder()
                        .setUri(evidence.getUri())
                        .setOutlet(evidence.getOutlet().orElse(null))
                        .setText(evidence.getText())
                        .build())
                .build();
    }
}
