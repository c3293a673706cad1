package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.query.ShiftJson;
import java.util.List;

/** Shifts as a table. */
public final class ShiftTable {
    private ShiftTable() {}

    /** Of shifts as records. */
    public static Table ofShifts(List<PositionShift> shifts) {
        return ofItems(shifts.stream().map(ShiftJson::of).toList());
    }

    /** Of shifts as the API writes them. */
    public static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("AT", "HOLDER", "ISSUE", "CHANGE", "BEFORE", "AFTER");
        for (JsonNode shift : items) {
            table.row(
                    Wording.day(shift.path("at")),
                    Wording.text(shift.at("/holder/name")),
                    Wording.text(shift.at("/issue/label")),
                    Wording.words(shift.path("kinds")),
                    position(shift.path("before")),
                    position(shift.path("after")));
        }
        return table;
    }

    private static String position(JsonNode position) {
        if (!position.isObject()) {
            return "-";
        }
        JsonNode horizon = position.path("horizon");
        return Wording.likelihood(position) + (horizon.isObject() ? ", " + Wording.window(horizon) : "");
    }
}
