package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The API of one instance, asked over HTTP. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;

    /** @param url http://host:port */
    Api(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** What a request is answered with; empty when nobody answers. */
    Optional<HttpResponse<String>> ask(String path) {
        try {
            return Optional.of(client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking " + url + path, e);
        }
    }

    /** An answer, whatever its status. */
    HttpResponse<String> send(String path) {
        return ask(path).orElseThrow(() -> new AssertionError("nobody answers at " + url + path));
    }

    /** The status that posting JSON is answered with. */
    int post(String path, String json) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(json))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError("nobody answers at " + url + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while posting to " + url + path, e);
        }
    }

    /** What a good question is answered with. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return parse(answer.body());
    }

    /** The items of a list, which must be whole. */
    List<JsonNode> list(String path) {
        JsonNode list = get(path + (path.contains("?") ? "&" : "?") + "limit=500");
        assertThat(list.path("incomplete")).as(path).isEmpty();
        assertThat(list.path("next").isNull()).as("%s has one page", path).isTrue();
        return items(list);
    }

    /** The items of a list, which must be whole, in pages of seven. */
    List<JsonNode> pages(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path + (path.contains("?") ? "&" : "?") + "limit=7";
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode list = get(page + cursor.get());
            assertThat(list.path("incomplete")).as(path).isEmpty();
            items.addAll(items(list));
            cursor = Optional.ofNullable(list.path("next").textValue()).map(next -> "&cursor=" + next);
        }
        return items;
    }

    /** The items of an export. */
    List<JsonNode> exported(String path) {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body().lines().map(Api::parse).toList();
    }

    /** The position held on an issue. */
    Optional<JsonNode> position(String actor, String issue, String times) {
        List<JsonNode> positions =
                list("/v1/actors/" + actor + "/positions?role=holder&issue=" + encode(issue) + times);
        assertThat(positions).hasSizeLessThan(2);
        return positions.stream().findFirst();
    }

    boolean isReady() {
        return ask("/health/ready").filter(answer -> answer.statusCode() == 200).isPresent();
    }

    static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false).toList();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
