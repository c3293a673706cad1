package io.claimtracker.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.Consumer;
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

    /** @param key that the API knows whoever asks by */
    ApiClient(String url, Optional<String> key) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.key = key;
    }

    /**
     * The first items of a list, over as many pages as it takes.
     *
     * @throws ApiException if there is no answer, or it is a problem
     */
    Listing list(String path, Map<String, String> parameters, int limit) {
        List<JsonNode> items = new ArrayList<>();
        Listing listing = read(path, parameters, limit, items::add);
        return new Listing(items, listing.more(), listing.missing());
    }

    /**
     * The same, each item taken as it comes and none of them kept.
     *
     * @throws ApiException if there is no answer, or it is a problem
     */
    Listing read(String path, Map<String, String> parameters, long limit, Consumer<JsonNode> take) {
        TreeSet<Integer> missing = new TreeSet<>();
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        long taken = 0;
        while (true) {
            asked.put("limit", String.valueOf(Math.min(PAGE, limit - taken)));
            JsonNode page = get(path, asked);
            page.path("items").forEach(take);
            taken += page.path("items").size();
            page.path("incomplete")
                    .forEach(gap -> missing.add(gap.path("partition").asInt()));
            JsonNode next = page.path("next");
            if (!next.isTextual() || taken >= limit) {
                return new Listing(List.of(), next.isTextual(), missing);
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

    /**
     * A long body, as it comes.
     *
     * @throws ApiException if there is no answer, or it is a problem
     */
    InputStream open(String path, Map<String, String> parameters) {
        HttpResponse<InputStream> response = send(address(path, parameters), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw problem(response.statusCode(), parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new ApiException("no answer from " + url + ": " + e.getMessage(), e);
        }
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
        HttpResponse<String> response = send(address(path, parameters), HttpResponse.BodyHandlers.ofString());
        JsonNode body = parse(response.body());
        if (response.statusCode() != 200) {
            throw problem(response.statusCode(), body);
        }
        return body;
    }

    private String address(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return url + path + (query.isEmpty() ? "" : "?" + query);
    }

    private ApiException problem(int status, JsonNode body) {
        if (status == 401) {
            return new ApiException(url + " asks for an API key"
                    + (key.isPresent() ? ", and does not know this one" : "; --key-file gives one"));
        }
        return new ApiException(status, body.path("detail").asText(url + " answers " + status));
    }

    private <T> HttpResponse<T> send(String address, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request(address).timeout(TIMEOUT).build(), handler);
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

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        key.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request;
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ApiException("what answers at " + url + " is not the API of Claim Tracker", e);
        }
    }
}
