package io.claimtracker.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status
 * @param contentType with its charset
 * @param body the text
 * @param headers further ones, by name
 * @param stream what is written instead of the text, bit by bit
 */
public record Answer(
        int status, String contentType, String body, Map<String, String> headers, Optional<StreamBody> stream) {
    private static final String JSON = "application/json;charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public Answer(int status, String contentType, String body) {
        this(status, contentType, body, Map.of(), Optional.empty());
    }

    /** 200 with this body. */
    public static Answer json(JsonNode body) {
        return json(HttpStatus.OK, body);
    }

    /** A status with this body. */
    public static Answer json(HttpStatus status, JsonNode body) {
        return new Answer(status.getCode(), JSON, body.toString());
    }

    /** 200 with a body that is written as it comes. */
    public static Answer stream(String contentType, StreamBody body) {
        return new Answer(HttpStatus.OK.getCode(), contentType, "", Map.of(), Optional.of(body));
    }

    /** The same with another header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, body, more, stream);
    }
}
