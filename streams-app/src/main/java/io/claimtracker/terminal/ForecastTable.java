package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Forecasts as a table. */
public final class ForecastTable {
    private ForecastTable() {}

    /** Of forecasts as the API writes them. */
    public static Table ofItems(List<? extends JsonNode> items) {
        Table table = new Table(
                        "STATE", "WINDOW", "HOLDER", "ISSUE", "LIKELIHOOD", "STATED", "OUTCOME", "BRIER", "FORECAST")
                .sparing("BRIER", "STATED", "FORECAST");
        for (JsonNode forecast : items) {
            JsonNode statement = forecast.path("statement");
            JsonNode outcome = forecast.at("/resolution/outcome");
            table.row(
                    state(forecast.path("state")),
                    Cell.of(Wording.window(statement.path("horizon"))),
                    Cell.of(Wording.text(statement.at("/holder/name"))),
                    Cell.of(Wording.text(statement.at("/issue/label"))),
                    Wording.likelihoodCell(statement),
                    Cell.of(Wording.text(statement.path("statedAt"))),
                    Cell.of(outcome.isTextual() ? Wording.word(outcome) : "-"),
                    Cell.of(Wording.text(forecast.path("brier"))),
                    new Cell(Wording.text(forecast.path("id")), Tone.ASIDE));
        }
        return table;
    }

    private static Cell state(JsonNode state) {
        return new Cell(
                Wording.word(state),
                switch (state.asText()) {
                    case "OPEN" -> Tone.EVEN;
                    case "EXPIRED" -> Tone.AGAINST;
                    case "RESOLVED" -> Tone.UP;
                    default -> Tone.ASIDE;
                });
    }
}
