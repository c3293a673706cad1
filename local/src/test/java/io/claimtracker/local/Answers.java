package io.claimtracker.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the API tells of actors, positions, timelines, shifts and statements: by the path asked. */
final class Answers {
    private Answers() {}

    static Map<String, List<JsonNode>> of(Api api) {
        Map<String, List<JsonNode>> answers = new TreeMap<>();
        List<JsonNode> actors = list(api, "/v1/actors", answers);
        list(api, "/v1/shifts", answers);
        for (JsonNode actor : actors) {
            String id = actor.path("id").asText();
            list(api, "/v1/actors/" + id + "/positions?role=holder", answers);
            list(api, "/v1/actors/" + id + "/positions?role=target", answers);
            list(api, "/v1/shifts?actor=" + id, answers);
            for (JsonNode statement : list(api, "/v1/actors/" + id + "/timeline", answers)) {
                String path = "/v1/statements/" + statement.path("id").asText();
                answers.put(path, List.of(api.get(path)));
                list(api, path + "/appearances", answers);
                list(api, path + "/backing", answers);
            }
            answers.put("/v1/actors/" + id, List.of(api.get("/v1/actors/" + id)));
        }
        return answers;
    }

    private static List<JsonNode> list(Api api, String path, Map<String, List<JsonNode>> answers) {
        List<JsonNode> items = api.list(path);
        answers.put(path, items);
        return items;
    }
}
