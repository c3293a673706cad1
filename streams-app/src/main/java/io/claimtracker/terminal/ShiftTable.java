package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.query.json.ShiftJson;
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
                    Cell.of(Wording.day(shift.path("at"))),
                    Cell.of(Wording.text(shift.at("/holder/name"))),
                    Cell.of(Wording.text(shift.at("/issue/label"))),
                    change(shift),
                    Cell.of(position(shift.path("before"))),
                    Cell.of(position(shift.path("after"))));
        }
        return table;
    }

    /**
     * A reversal or a withdrawal takes back what was held; of the rest, strengthening and weakening are told apart. Where a
     * correction moved a position, nobody did either.
     */
    private static Cell change(JsonNode shift) {
        String kinds = Wording.words(shift.path("kinds"));
        boolean corrected = shift.path("cause").asText().equals("WITHDRAWN") && !kinds.contains("withdrawn");
        String words = corrected ? "corrected" : kinds;
        Tone tone = Tone.EVEN;
        if (words.contains("reversed") || words.contains("withdrawn")) {
            tone = Tone.AGAINST;
        } else if (words.contains("strengthened")) {
            tone = Tone.UP;
        } else if (words.contains("weakened")) {
            tone = Tone.DOWN;
        }
        return new Cell(words, tone);
    }

    private static String position(JsonNode position) {
        if (!position.isObject()) {
            return "-";
        }
        JsonNode horizon = position.path("horizon");
        return Wording.likelihood(position) + (horizon.isObject() ? ", " + Wording.window(horizon) : "");
    }
}
