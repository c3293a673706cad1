package io.claimtracker.position;

import io.claimtracker.avro.PositionRow;
import java.util.List;

/**
 * Rows of one statement: what the position was after it, each for another time in which it was known so.
 *
 * @param order the statement's place: {@link StatementOrder}
 */
public record StatementRows(String order, List<PositionRow> rows) {
    public StatementRows {
        rows = List.copyOf(rows);
    }
}
