package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Forecasts as a table. */
public final class ForecastTable {
    private ForecastTable() {}

    /** Of forecasts as the API writes them. */
    public static Table ofItems(List<? extends JsonNode> items) {
        Table table =
                new Table("STATE", "WINDOW", "HOLDER", "ISSUE", "LIKELIHOOD", "STATED", "OUTCOME", "BRIER", "FORECAST");
        for (JsonNode forecast : items) {
            JsonNode statement = forecast.path("statement");
            JsonNode outcome = forecast.at("/resolution/outcome");
            table.row(
                    Wording.word(forecast.path("state")),
                    Wording.window(statement.path("horizon")),
                    Wording.text(statement.at("/holder/name")),
                    Wording.text(statement.at("/issue/label")),
                    Wording.likelihood(statement),
                    Wording.text(statement.path("statedAt")),
                    outcome.isTextual() ? Wording.word(outcome) : "-",
                    Wording.text(forecast.path("brier")),
                    Wording.text(forecast.path("id")));
        }
        return table;
    }
}
