package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
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
        shifts.sort(Comparator.comparing((JsonNode shift) -> issue(shift))
                .thenComparing(shift -> Wording.text(shift.path("at"))));
        out.printf("%nPositions (%d)%n%n", positions.size());
        out.print(PositionTable.ofItems(positions).render(columns));
        out.printf("%nShifts (%d)%n%n", shifts.size());
        out.print(ShiftTable.ofItems(shifts).render(columns));
        out.flush();
    }

    private List<JsonNode> positions() {
        List<JsonNode> positions = new ArrayList<>();
        for (JsonNode actor : api.list("/v1/actors", Map.of(), MOST).items()) {
            String id = actor.path("id").asText();
            positions.addAll(
                    api.list("/v1/actors/" + ApiClient.encode(id) + "/positions", Map.of("role", "holder"), MOST)
                            .items());
        }
        positions.sort(Comparator.comparing((JsonNode position) -> issue(position))
                .thenComparing(position -> Wording.text(position.path("statedAt"))));
        return positions;
    }

    private static String issue(JsonNode item) {
        return item.at("/issue/id").asText();
    }
}
