package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Statements that endorse or reject another's, as a table. */
final class BackingTable {
    private BackingTable() {}

    /** Of statements as the API writes them. */
    static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("STATED", "HOLDER", "DOES", "WHOSE", "ISSUE", "LINKED TO");
        for (JsonNode statement : items) {
            table.row(
                    Wording.text(statement.path("statedAt")),
                    Wording.text(statement.at("/holder/name")),
                    Wording.word(statement.at("/backing/kind")),
                    Wording.text(statement.at("/backing/holder/name")),
                    Wording.text(statement.at("/issue/label")),
                    Wording.text(statement.at("/backing/statement")));
        }
        return table;
    }
}
