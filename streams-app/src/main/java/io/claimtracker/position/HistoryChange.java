package io.claimtracker.position;

import io.claimtracker.avro.PositionShift;
import java.util.List;
import java.util.Map;

/**
 * What a change of one statement changes in its holder's history on the issue.
 *
 * @param removed rows that hold no more as they are
 * @param added rows that hold from now on
 * @param shiftsBefore those of the shifts looked at that held until now, by id
 * @param shiftsAfter those that hold from now on, by id; one that is in both alike has not changed
 */
public record HistoryChange(
        List<PlacedRow> removed,
        List<PlacedRow> added,
        Map<String, PositionShift> shiftsBefore,
        Map<String, PositionShift> shiftsAfter) {}
