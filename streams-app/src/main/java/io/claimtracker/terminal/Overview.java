package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every position held, by issue and holder, and every shift that led there: the whole of what the API knows on one page. */
public final class Overview {
    /** Most actors, positions an actor, and shifts that are shown. */
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
        List<JsonNode> positions = positions();
        List<JsonNode> shifts =
                new ArrayList<>(api.list("/v1/shifts", Map.of(), MOST).items());
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
        out.flush();
    }

    private List<JsonNode> positions() {
        List<JsonNode> positions = new ArrayList<>();
        for (JsonNode actor : api.list("/v1/actors", Map.of(), MOST).items()) {
            String id = ApiClient.encode(actor.path("id").asText());
            positions.addAll(api.list("/v1/actors/" + id + "/positions", Map.of("role", "holder"), MOST)
                    .items());
        }
        return positions;
    }

    private static String issue(JsonNode item) {
        return item.at("/issue/id").asText();
    }
}
