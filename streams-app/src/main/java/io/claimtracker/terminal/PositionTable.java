package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.Position;
import io.claimtracker.query.json.PositionJson;
import java.util.List;

/** Positions as a table. */
public final class PositionTable {
    private PositionTable() {}

    /** Of positions as records. */
    public static Table ofPositions(List<Position> positions) {
        return ofItems(positions.stream().map(PositionJson::of).toList());
    }

    /** Of positions as the API writes them. */
    public static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table("HOLDER", "ISSUE", "LIKELIHOOD", "WINDOW", "SENTIMENT", "SINCE", "STATED", "STATEMENTS")
                .sparing("SENTIMENT", "STATEMENTS", "SINCE", "STATED");
        for (JsonNode position : items) {
            table.row(
                    Cell.of(Wording.text(position.at("/holder/name"))),
                    Cell.of(Wording.text(position.at("/issue/label"))),
                    Wording.likelihoodCell(position),
                    Cell.of(Wording.window(position.path("horizon"))),
                    Wording.sentiment(position.path("sentiment")),
                    Cell.of(Wording.text(position.path("since"))),
                    Cell.of(Wording.text(position.path("statedAt"))),
                    Cell.of(Wording.text(position.path("statementCount"))));
        }
        return table;
    }
}
