package io.claimtracker.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks the API. */
final class ApiClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final Optional<String> key;

    ApiClient(String url) {
        this(url, Optional.empty());
    }

    /** @param key what lets it in, where the API asks for keys */
    ApiClient(String url, Optional<String> key) {
        this.key = key;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /**
     * The first items of a list, over as many pages as it takes.
     *
     * @throws ApiException if there is no answer, or it is a problem
     */
    Listing list(String path, Map<String, String> parameters, int limit) {
        List<JsonNode> items = new ArrayList<>();
        TreeSet<Integer> missing = new TreeSet<>();
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        while (true) {
            asked.put("limit", String.valueOf(Math.min(PAGE, limit - items.size())));
            JsonNode page = get(path, asked);
            page.path("items").forEach(items::add);
            page.path("incomplete")
                    .forEach(gap -> missing.add(gap.path("partition").asInt()));
            JsonNode next = page.path("next");
            if (!next.isTextual() || items.size() >= limit) {
                return new Listing(items, next.isTextual(), missing);
            }
            asked.put("cursor", next.asText());
        }
    }

    /**
     * The items of a list, page after page as they are taken, so that however many they are one page is held at a time.
     *
     * @throws ApiException as the pages are read, if there is no answer, or it is a problem, or the list lacks partitions
     */
    Iterator<JsonNode> all(String path, Map<String, String> parameters) {
        return new PagedItems(cursor -> {
            Map<String, String> asked = new LinkedHashMap<>(parameters);
            asked.put("limit", String.valueOf(PAGE));
            cursor.ifPresent(at -> asked.put("cursor", at));
            JsonNode page = get(path, asked);
            if (!page.path("incomplete").isEmpty()) {
                throw new ApiException(
                        url + path + " lacks partitions that " + url + " cannot read: " + page.path("incomplete"));
            }
            return page;
        });
    }

    /**
     * One answer.
     *
     * @throws ApiException if there is none, or it is a problem
     */
    JsonNode get(String path) {
        return get(path, Map.of());
    }

    /** Where the API is. */
    String url() {
        return url;
    }

    /** A text as it goes into a path or a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode get(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(url + path + (query.isEmpty() ? "" : "?" + query));
        JsonNode body = parse(response.body());
        if (response.statusCode() == 401) {
            throw new ApiException(url + " asks for an API key"
                    + (key.isPresent() ? ", and does not know this one" : "; --key-file gives one"));
        }
        if (response.statusCode() != 200) {
            throw new ApiException(body.path("detail").asText(url + " answers " + response.statusCode()));
        }
        return body;
    }

    private HttpResponse<String> send(String address) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT);
            key.ifPresent(given -> request.header("Authorization", "Bearer " + given));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            throw new ApiException(url + " is not the url of an API", e);
        } catch (ConnectException e) {
            throw new ApiException("nothing answers at " + url + "; is the streams app running? (--url says where)", e);
        } catch (IOException e) {
            throw new ApiException("no answer from " + url + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted", e);
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ApiException("what answers at " + url + " is not the API of Claim Tracker", e);
        }
    }
}
