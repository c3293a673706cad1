package io.claimtracker.position;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one holder on one issue, as far as a change of it must look: from a place, a few steps back and a
 * few forth. Places are those of {@link StatementOrder}.
 */
public interface Ledger {
    /** The statement at a place. */
    Statement statement(String order);

    /**
     * The last statement before a place that has a row within a time.
     *
     * @param order the place; null for the end
     * @return with those of its rows that overlap the time
     */
    Optional<StatementRows> previous(@Nullable String order, Interval time);

    /** The first statement after a place that has a row within a time, with those of its rows that touch the time. */
    Optional<StatementRows> next(String order, Interval time);

    /** The rows of the statement at a place that touch a time. */
    List<PositionRow> rows(String order, Interval time);

    /** The instants at which statements were withdrawn: within a time, its end included. */
    NavigableSet<Instant> withdrawals(Interval time);

    /** The last in the order of those statements that were withdrawn at an instant, the one at a place left out. */
    Optional<Statement> lastWithdrawn(Instant at, String except);
}
