package io.claimtracker.position;

import io.claimtracker.avro.PositionRow;

/**
 * A position row with its place.
 *
 * @param order the place of the statement it stands after: {@link StatementOrder}
 */
public record PlacedRow(String order, PositionRow row) {}
