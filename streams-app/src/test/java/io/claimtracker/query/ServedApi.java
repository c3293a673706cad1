package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Resolution;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.query.http.Guard;
import io.claimtracker.query.parts.PartReads;
import io.claimtracker.query.problem.Problem;
import io.claimtracker.query.problem.QueryException;
import io.claimtracker.routing.HttpPeers;
import io.claimtracker.routing.LocalPart;
import io.claimtracker.routing.Router;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The API over stores in memory, served for real; it is the first of January 2024. Whatever is asked of it in whatever test,
 * the answer must be one that the API's description allows.
 */
public final class ServedApi implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HostInfo SELF = new HostInfo("this", 1);
    static final String SECRET = "known-among-instances";
    private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2024-01-01T12:00:00Z"), ZoneOffset.UTC);

    static final Status.Application APPLICATION = new Status.Application("claim-tracker", "", "0123456789ab");
    private static final Status RUNNING = new Status(APPLICATION, "RUNNING", List.of(), List.of(), List.of());

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Resolution> resolutions = new ArrayList<>();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final FilledFeed feed = new FilledFeed();
    private final HttpPeers peers;
    private final ApiServer server;

    ServedApi(FilledStores stores) {
        this(stores, new FixedStatus(true, RUNNING));
    }

    ServedApi(FilledStores stores, StatusSource status) {
        this(stores, status, Optional.empty(), ApiSettings.DEFAULT);
    }

    /** The API behind a fence. */
    static ServedApi fenced(FilledStores stores, ApiSettings settings) {
        return new ServedApi(stores, new FixedStatus(true, RUNNING), Optional.empty(), settings);
    }

    /** The API of an instance that shares no secret with others. */
    static ServedApi withoutSecret(FilledStores stores, ApiSettings settings) {
        return new ServedApi(stores, new FixedStatus(true, RUNNING), Optional.empty(), settings, "");
    }

    /** The API with a log that takes no resolutions. */
    static ServedApi refusing(FilledStores stores, QueryException refusal) {
        return new ServedApi(stores, new FixedStatus(true, RUNNING), Optional.of(refusal), ApiSettings.DEFAULT);
    }

    private ServedApi(
            FilledStores stores, StatusSource status, Optional<QueryException> refusal, ApiSettings settings) {
        this(stores, status, refusal, settings, SECRET);
    }

    private ServedApi(
            FilledStores stores,
            StatusSource status,
            Optional<QueryException> refusal,
            ApiSettings settings,
            String secret) {
        LocalPart local = new LocalPart(stores, stores.whereabouts(SELF), SELF, NEW_YEAR);
        peers = new HttpPeers(secret);
        this.server = new ApiServer(
                        new Router(stores, local, stores.whereabouts(SELF), peers, SELF, NEW_YEAR),
                        local,
                        secret,
                        feed,
                        ServedApi::lastRecorded,
                        resolution -> {
                            refusal.ifPresent(thrown -> {
                                throw thrown;
                            });
                            resolutions.add(resolution);
                        },
                        most -> List.of(Records.deadLetter()),
                        status,
                        metrics,
                        NEW_YEAR,
                        settings)
                .start(ApiServer.LOOPBACK, 0);
    }

    /** The API with what the tests of the terminal need: an actor with three positions and two shifts. */
    public static ServedApi withSample() {
        return new ServedApi(Sample.stores());
    }

    /** The API with the same as another extractor may have it: one position is another, one is gone, one is new. */
    public static ServedApi withAnotherSample() {
        return new ServedApi(Sample.otherStores());
    }

    /** The API over the sample, for whoever has one of these keys. */
    public static ServedApi withSampleFor(ApiKeys keys) {
        return withSample(new ApiSettings(Guard.keys(() -> keys), Set.of(), ApiLimits.DEFAULT));
    }

    /** The API over the sample, fenced so. */
    public static ServedApi withSample(ApiSettings settings) {
        return fenced(Sample.stores(), settings);
    }

    /** The status with which a request without a key is answered: one that reads, and one that writes. */
    public List<Integer> statusesWithoutKey() {
        String outcome =
                "{\"outcome\": \"HAPPENED\", \"at\": \"2023-12-30\", \"source\": \"https://news.example.org/a9\"}";
        return List.of(
                send("GET", "/v1/statements/s2").statusCode(),
                post("/v1/forecasts/s2/resolution", "application/json", outcome).statusCode());
    }

    /** The API over the sample, of which a partition is not here. */
    public static ServedApi withPartOfSample() {
        return new ServedApi(Sample.stores().restoring(0));
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** What its streams are made of. */
    FilledFeed feed() {
        return feed;
    }

    int port() {
        return server.port();
    }

    /** How often another instance has asked it for a partition. */
    int partCalls() {
        return (int) metrics.get("claimtracker.http.parts").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    static Routes routes() {
        PartReads reads = new PartReads(ServedApi::lastRecorded, NEW_YEAR);
        return new Routes(
                reads,
                new ShiftEvents(new FilledFeed(), reads),
                resolution -> {},
                most -> List.of(),
                new FixedStatus(true, RUNNING),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                NEW_YEAR);
    }

    private static Optional<Edition> lastRecorded(List<Edition> editions) {
        return editions.stream().max(Comparator.comparing(Edition::getRecordedAt));
    }

    record FixedStatus(boolean ready, Status status) implements StatusSource {
        @Override
        public TopologyDescription topology() {
            return new Topology().addSource("read-articles", "articles").describe();
        }
    }

    /** An answer to a request with these headers, each a name and a value. */
    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request, HttpResponse.BodyHandlers.ofString(), body -> body);
    }

    /** The bytes of an answer to a request with a body and these headers, each a name and a value. */
    HttpResponse<byte[]> exchange(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(
                request, HttpResponse.BodyHandlers.ofByteArray(), bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return sent(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString(),
                text -> text);
    }

    private <T> HttpResponse<T> sent(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler, Function<T, String> text) {
        HttpResponse<T> response;
        try {
            response = client.send(request.build(), handler);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        URI asked = response.request().uri();
        DescribedAnswers.check(
                response.request().method(),
                asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()),
                response.statusCode(),
                response.headers(),
                response.headers().firstValue("Content-Encoding").isEmpty() ? text.apply(response.body()) : "");
        return response;
    }

    /** The resolutions taken so far. */
    List<Resolution> resolutions() {
        return List.copyOf(resolutions);
    }

    JsonNode get(String path) {
        HttpResponse<String> response = send("GET", path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        return parse(response.body());
    }

    /** Checks a whole answer. */
    void check(String path, String expected) {
        assertThat(pretty(get(path))).isEqualTo(pretty(parse(expected)));
    }

    /** Checks that a request fails so. */
    void checkProblem(String path, int status, String title, String detail) {
        HttpResponse<String> response = send("GET", path);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.CONTENT_TYPE);
        JsonNode problem = parse(response.body());
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
        assertThat(problem.get("title").asText()).isEqualTo(title);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String pretty(JsonNode json) {
        return json.toPrettyString();
    }

    @Override
    public void close() {
        server.close();
        peers.close();
    }
}
