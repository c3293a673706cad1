package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole of what the API knows on one page: every position held, by issue and holder, every shift that led there, who backs
 * whom, what several articles carry, what was forecast, and what became of the records.
 */
public final class Overview {
    /** Most actors, items an actor, shifts and forecasts that are shown. */
    private static final int MOST = 10_000;

    private final ApiClient api;

    /** @param url where the API is */
    public Overview(String url) {
        this.api = new ApiClient(url);
    }

    /**
     * Prints it.
     *
     * @param columns to fit the tables into
     * @throws ApiException if there is no answer, or it is a problem
     */
    public void print(int columns, PrintWriter out) {
        List<JsonNode> positions = ofHolders("/positions", Map.of("role", "holder"));
        List<JsonNode> shifts = all("/v1/shifts");
        Map<String, Long> statements = new HashMap<>();
        positions.forEach(position -> statements.merge(
                issue(position), position.path("statementCount").asLong(), Long::sum));
        Comparator<JsonNode> mostSpokenOf = Comparator.comparing(
                        (JsonNode item) -> statements.getOrDefault(issue(item), 0L), Comparator.reverseOrder())
                .thenComparing(Overview::issue);
        positions.sort(mostSpokenOf.thenComparing(position -> Wording.text(position.path("statedAt"))));
        shifts.sort(mostSpokenOf.thenComparing(shift -> Wording.text(shift.path("at"))));
        out.printf("%n%d positions, by issue, the most spoken of first%n%n", positions.size());
        out.print(PositionTable.ofItems(positions).render(columns));
        out.printf("%n%d shifts between them%n%n", shifts.size());
        out.print(ShiftTable.ofItems(shifts).render(columns));
        printStatements(columns, out);
        List<JsonNode> forecasts = all("/v1/forecasts");
        out.printf("%n%d forecasts, the first window to end first%n%n", forecasts.size());
        out.print(ForecastTable.ofItems(forecasts).render(columns));
        out.printf("%n%s%n", OutcomeLine.of(api.get("/v1/status").path("counters")));
        out.flush();
    }

    private void printStatements(int columns, PrintWriter out) {
        List<JsonNode> statements = ofHolders("/timeline", Map.of());
        statements.sort(Comparator.comparing(statement -> Wording.text(statement.path("statedAt"))));
        List<JsonNode> backers = new ArrayList<>(statements);
        backers.removeIf(statement -> statement.path("backing").isNull());
        out.printf("%n%d statements that back another%n%n", backers.size());
        out.print(BackingTable.ofItems(backers).render(columns));
        List<JsonNode> carried = new ArrayList<>(statements);
        carried.removeIf(statement -> statement.path("appearances").asLong() < 2);
        out.printf("%n%d statements that several articles carry, each counted once%n%n", carried.size());
        out.print(AppearanceTable.ofItems(carried).render(columns));
    }

    private List<JsonNode> all(String path) {
        return new ArrayList<>(api.list(path, Map.of(), MOST).items());
    }

    /** What every actor has under a path, as far as it is the holder. */
    private List<JsonNode> ofHolders(String path, Map<String, String> parameters) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode actor : all("/v1/actors")) {
            String id = actor.path("id").asText();
            items.addAll(api.list("/v1/actors/" + ApiClient.encode(id) + path, parameters, MOST).items().stream()
                    .filter(item -> item.at("/holder/id").asText().equals(id))
                    .toList());
        }
        return items;
    }

    private static String issue(JsonNode item) {
        return item.at("/issue/id").asText();
    }
}
