package io.claimtracker.query.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An error as RFC 9457 writes it.
 *
 * @param status the HTTP status
 * @param title what sort of problem it is: the same for every occurrence
 * @param detail what is wrong this time
 * @param retryAfter seconds after which asking again may help
 * @param more further members
 */
public record Problem(int status, String title, String detail, OptionalInt retryAfter, Map<String, Object> more) {
    /** Of a problem document. */
    public static final String CONTENT_TYPE = "application/problem+json;charset=utf-8";

    /** A problem that is no more than its status says, and this detail. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status.getCode(), status.getMessage(), detail, OptionalInt.empty(), Map.of());
    }

    Problem with(String name, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(more);
        extended.put(name, value);
        return new Problem(status, title, detail, retryAfter, extended);
    }

    Problem retryAfter(int seconds) {
        return new Problem(status, title, detail, OptionalInt.of(seconds), more);
    }

    /**
     * The document.
     *
     * @param instance the path that was asked for
     */
    public JsonNode toJson(String instance) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
        more.forEach(json::putPOJO);
        return json;
    }
}
