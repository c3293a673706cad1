package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Statements as a table. */
public final class TimelineTable {
    private TimelineTable() {}

    /** Of statements as the API writes them. */
    public static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("STATED", "KIND", "HOLDER", "LIKELIHOOD", "WINDOW", "TEXT", "SOURCE")
                .sparing("KIND", "SOURCE", "WINDOW");
        for (JsonNode statement : items) {
            table.row(
                    Cell.of(Wording.text(statement.path("statedAt"))),
                    new Cell(Wording.word(statement.path("kind")), Tone.ASIDE),
                    Cell.of(Wording.text(statement.at("/holder/name"))),
                    Wording.likelihoodCell(statement),
                    Cell.of(Wording.window(statement.path("horizon"))),
                    Cell.of(Wording.text(statement.at("/evidence/text"))),
                    new Cell(Wording.text(statement.at("/evidence/uri")), Tone.ASIDE));
        }
        return table;
    }
}
