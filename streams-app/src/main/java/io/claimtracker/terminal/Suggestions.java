package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Whom somebody may have meant who gave an id that nobody has. */
final class Suggestions {
    private static final int MOST = 5;
    private static final int COLUMNS = 80;

    private final ApiClient api;

    Suggestions(ApiClient api) {
        this.api = api;
    }

    /** Prints those that are found by the id as if it were a name; nothing if there are none. */
    void print(String id, PrintWriter out) {
        List<JsonNode> found;
        try {
            found = api.list("/v1/actors", Map.of("q", id), MOST).items();
        } catch (ApiException e) {
            return; // That the id is unknown has been said.
        }
        if (!found.isEmpty()) {
            out.print("did you mean\n" + ActorTable.ofItems(found).render(COLUMNS));
        }
    }
}
