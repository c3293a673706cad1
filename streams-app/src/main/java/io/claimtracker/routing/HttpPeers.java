package io.claimtracker.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.routing.MissingPartition.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other instances over HTTP, on connections that are kept. */
public final class HttpPeers implements Peers, AutoCloseable {
    /** Longest wait for a connection. */
    static final Duration TO_CONNECT = Duration.ofMillis(500);

    /** Longest wait for an answer, the connection included. */
    static final Duration TO_ANSWER = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(HttpPeers.class);
    private static final int THREADS = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final String secret;
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private final HttpClient client;

    /** @param secret what all instances share; empty where they do without */
    public HttpPeers(String secret) {
        this.secret = secret;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "claims-peers");
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .executor(threads)
                .build();
    }

    @Override
    public CompletableFuture<PartAnswer> ask(
            HostInfo host, PartRead read, int partition, Map<String, String> parameters, Duration maxStaleness) {
        String path = PeerProtocol.path(read.by(), partition, read.name()) + query(parameters);
        return send(request(host, path)
                        .header(PeerProtocol.MAX_STALENESS, maxStaleness.toString())
                        .build())
                .thenApply(response -> answer(partition, response));
    }

    @Override
    public CompletableFuture<JsonNode> status(HostInfo host) {
        return send(request(host, PeerProtocol.STATUS).build()).thenApply(response -> {
            requireStatus(200, response);
            return json(response);
        });
    }

    private HttpRequest.Builder request(HostInfo host, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://" + host.host() + ":" + host.port() + path))
                .timeout(TO_ANSWER);
        return secret.isEmpty() ? request : request.header(PeerProtocol.SECRET, secret);
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofByteArray());
    }

    private PartAnswer answer(int partition, HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200 -> new PartAnswer.Answered(json(response), PeerProtocol.freshness(response.headers()));
            case 400, 404 ->
                new PartAnswer.Refused(
                        response.statusCode(), json(response).path("detail").asText());
            case 421 ->
                new PartAnswer.Missing(new MissingPartition(
                        partition, Reason.valueOf(json(response).path("reason").asText()), Optional.empty()));
            case 403 -> throw refused(response);
            default -> throw unexpected(response);
        };
    }

    private static void requireStatus(int status, HttpResponse<byte[]> response) {
        if (response.statusCode() != status) {
            throw unexpected(response);
        }
    }

    /** Told once of each host, as only its operators can mend it. */
    private CompletionException refused(HttpResponse<byte[]> response) {
        if (refusing.add(response.uri().getAuthority())) {
            LOG.warn(
                    "{} does not take this instance for one of its own: have both the same instance-secret?",
                    response.uri().getAuthority());
        }
        return unexpected(response);
    }

    private static CompletionException unexpected(HttpResponse<byte[]> response) {
        return new CompletionException(response.uri().getAuthority() + " answers " + response.statusCode(), null);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new CompletionException(response.uri().getAuthority() + " does not answer in JSON", e);
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
