package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Statements with how many articles carry them, as a table. */
final class AppearanceTable {
    private AppearanceTable() {}

    /** Of statements as the API writes them. */
    static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("STATED", "HOLDER", "ARTICLES", "TEXT", "STATEMENT");
        for (JsonNode statement : items) {
            table.row(
                    Wording.text(statement.path("statedAt")),
                    Wording.text(statement.at("/holder/name")),
                    Wording.text(statement.path("appearances")),
                    Wording.text(statement.at("/evidence/text")),
                    Wording.text(statement.path("id")));
        }
        return table;
    }
}
