package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Issues as a table. */
final class IssueTable {
    private IssueTable() {}

    /** Of issues as the API writes them. */
    static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("ISSUE", "LABEL", "HOLDERS");
        for (JsonNode issue : items) {
            table.row(
                    Wording.text(issue.path("id")),
                    Wording.text(issue.path("label")),
                    Wording.text(issue.path("holders")));
        }
        return table;
    }
}
