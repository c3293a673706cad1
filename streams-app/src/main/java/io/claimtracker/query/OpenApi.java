package io.claimtracker.query;

import io.claimtracker.query.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of the API: a resource, held against the routes by a test. */
final class OpenApi {
    private OpenApi() {}

    static Answer answer() {
        try (InputStream resource = OpenApi.class.getResourceAsStream("openapi.json")) {
            byte[] bytes = Objects.requireNonNull(resource, "openapi.json").readAllBytes();
            return new Answer(200, "application/json;charset=utf-8", new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
