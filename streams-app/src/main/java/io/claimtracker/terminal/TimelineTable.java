package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Statements as a table. */
public final class TimelineTable {
    private TimelineTable() {}

    /** Of statements as the API writes them. */
    public static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("STATED", "KIND", "HOLDER", "LIKELIHOOD", "WINDOW", "TEXT", "SOURCE");
        for (JsonNode statement : items) {
            table.row(
                    Wording.text(statement.path("statedAt")),
                    Wording.word(statement.path("kind")),
                    Wording.text(statement.at("/holder/name")),
                    Wording.likelihood(statement),
                    Wording.window(statement.path("horizon")),
                    Wording.text(statement.at("/evidence/text")),
                    Wording.text(statement.at("/evidence/uri")));
        }
        return table;
    }
}
