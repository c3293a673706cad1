package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import java.util.function.Function;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status
 * @param contentType with its charset
 * @param body the text
 */
record Answer(int status, String contentType, String body) {
    private static final String JSON = "application/json;charset=utf-8";

    static Answer json(JsonNode body) {
        return json(HttpStatus.OK, body);
    }

    static Answer json(HttpStatus status, JsonNode body) {
        return new Answer(status.getCode(), JSON, body.toString());
    }

    static <T> Answer list(Page<T> page, Function<T, ? extends JsonNode> toJson) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        page.items().forEach(item -> items.add(toJson.apply(item)));
        json.put("next", page.next().orElse(null));
        ArrayNode incomplete = json.putArray("incomplete");
        page.incomplete().forEach(missing -> incomplete.add(missing.toJson()));
        return json(json);
    }
}
