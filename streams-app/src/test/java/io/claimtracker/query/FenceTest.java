package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.LogLines;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.query.http.AccessLog;
import io.claimtracker.query.http.Guard;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What stands before every route: headers, origins, bounds, the log. */
class FenceTest {
    private static final String PAGE = "https://claims.example.org";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static ServedApi limited(FilledStores stores, ApiLimits limits) {
        return ServedApi.fenced(stores, new ApiSettings(Guard.open(), Set.of(), limits));
    }

    private static ServedApi readableFrom(String... origins) {
        return ServedApi.fenced(Sample.stores(), new ApiSettings(Guard.open(), Set.of(origins), ApiLimits.DEFAULT));
    }

    private static Socket connect(ServedApi api) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(api.url()).getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** The whole answer to a request as it is sent. */
    private static String raw(ServedApi api, String target, String... headers) throws IOException {
        return raw(api, "localhost", target, headers);
    }

    private static String raw(ServedApi api, String host, String target, String[] headers) throws IOException {
        try (Socket socket = connect(api)) {
            write(
                    socket,
                    "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                            + String.join("", headers) + "\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerTellsBrowsersToMakeNoMoreOfItThanItIs() throws IOException {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String path :
                    List.of("/", "/v1/actors", "/v1/statements/s1", "/v1/actors?x=1", "/nowhere", "/metrics")) {
                HttpResponse<byte[]> response = api.exchange("GET", path, "");
                HEADERS.forEach((name, value) -> assertThat(response.headers().allValues(name))
                        .as(path + " " + name)
                        .containsExactly(value));
            }
            for (String answer : List.of(
                    raw(api, "/v1/actors/%zz"),
                    raw(api, "/v1/actors?q=" + "x".repeat(20_000)),
                    raw(api, "/", "X-Long: " + "x".repeat(20_000) + "\r\n"),
                    raw(api, "/v1/shifts", "Upgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"),
                    raw(api, "no-path"))) {
                assertThat(answer).contains("application/problem+json").contains("Cache-Control: no-store\r\n");
                HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value + "\r\n"));
            }
        }
    }

    @Test
    void headersHaveABoundedSize() throws IOException {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(raw(api, "/health/live", "X-Long: " + "x".repeat(8_000) + "\r\n"))
                    .contains(" 200 ");
            assertThat(raw(api, "/health/live", "X-Long: " + "x".repeat(17_000) + "\r\n"))
                    .contains(" 431 ");
        }
    }

    @Test
    void anApiForItsOwnMachineIsCalledByNoOtherName() throws IOException {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String host : List.of(
                    "localhost:8080", "LOCALHOST", "claims.localhost", "127.0.0.1:8080", "192.0.2.7", "[::1]:8080")) {
                assertThat(raw(api, host, "/v1/actors", new String[0])).as(host).contains(" 200 ");
            }
            for (String host : List.of("evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example")) {
                assertThat(raw(api, host, "/v1/actors", new String[0]))
                        .contains(" 403 ")
                        .contains(
                                "this instance is for its own machine, which calls it localhost or by its address, not "
                                        + host);
            }
            assertThat(raw(api, "evil.example", "/health/live", new String[0])).contains(" 200 ");
        }
        try (ServedApi api =
                ServedApi.fenced(Sample.stores(), new ApiSettings(Guard.readOnly(), Set.of(), ApiLimits.DEFAULT))) {
            assertThat(raw(api, "claims.example.org", "/v1/actors", new String[0]))
                    .contains(" 200 ");
        }
    }

    @Test
    void noPageOfAnotherOriginMayReadUnlessItIsListed() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            checkSaysNothingOfOrigins(api.exchange("GET", "/v1/actors", "", "Origin", PAGE));
            HttpResponse<byte[]> beforehand =
                    api.exchange("OPTIONS", "/v1/actors", "", "Origin", PAGE, "Access-Control-Request-Method", "GET");
            assertThat(beforehand.statusCode()).isEqualTo(405);
            checkSaysNothingOfOrigins(beforehand);
        }
        try (ServedApi api = readableFrom(PAGE)) {
            for (String origin :
                    List.of("https://claims.example.org.evil.example", "http://claims.example.org", "null")) {
                HttpResponse<byte[]> response = api.exchange("GET", "/v1/actors", "", "Origin", origin);
                checkSaysNothingOfOrigins(response);
                assertThat(response.headers().allValues("Vary")).contains("Origin");
            }
        }
    }

    private static void checkSaysNothingOfOrigins(HttpResponse<?> response) {
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void aListedPageMayReadAndWriteOnlyWithAKey() {
        try (ServedApi api = readableFrom("https://other.example.org", PAGE)) {
            HttpResponse<byte[]> response = api.exchange("GET", "/v1/statements/s1", "", "Origin", PAGE);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue(PAGE);
            assertThat(response.headers().allValues("Vary")).contains("Origin", "Accept-Encoding");
            assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(methodsAllowed(api)).isEqualTo("GET, HEAD");
        }
        try (ServedApi api = ServedApi.fenced(
                Sample.stores(),
                new ApiSettings(Guard.keys(() -> new ApiKeys(List.of())), Set.of(PAGE), ApiLimits.DEFAULT))) {
            assertThat(methodsAllowed(api)).isEqualTo("GET, HEAD, POST");
            HttpResponse<byte[]> refused = api.exchange("GET", "/v1/actors", "", "Origin", PAGE);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue(PAGE);
        }
    }

    private static String methodsAllowed(ServedApi api) {
        HttpResponse<byte[]> response =
                api.exchange("OPTIONS", "/v1/actors", "", "Origin", PAGE, "Access-Control-Request-Method", "POST");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        return response.headers().firstValue("Access-Control-Allow-Methods").orElse("");
    }

    @Test
    void moreRequestsThanCanBeWorkedOnAreToldToComeAgain() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ApiLimits one = new ApiLimits(1, 100, Duration.ofSeconds(30));
        try (ServedApi api = ServedApi.fenced(Sample.stores(), new ApiSettings(slow(begun, end), Set.of(), one))) {
            CompletableFuture<HttpResponse<byte[]>> first = CompletableFuture.supplyAsync(() -> asked(api));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            HttpResponse<byte[]> second = asked(api);
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
            JsonNode problem = ServedApi.parse(new String(second.body(), StandardCharsets.UTF_8));
            assertThat(problem.get("detail").asText())
                    .isEqualTo("too many requests are being worked on; ask again shortly");
            assertThat(api.exchange("GET", "/health/live", "").statusCode()).isEqualTo(200);
            // What instances ask each other has a share of its own; this one lacks the secret.
            assertThat(api.exchange("GET", "/internal/v1/status", "").statusCode())
                    .isEqualTo(403);

            end.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(401);
            await().untilAsserted(() -> assertThat(asked(api).statusCode()).isEqualTo(401));
        }
    }

    private static HttpResponse<byte[]> asked(ServedApi api) {
        return api.exchange("GET", "/v1/shifts", "", "Authorization", "Bearer nobody's");
    }

    /** No keys, which keep whoever asks for them waiting. */
    private static Guard slow(CountDownLatch begun, CountDownLatch end) {
        return Guard.keys(() -> {
            begun.countDown();
            try {
                assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new ApiKeys(List.of());
        });
    }

    @Test
    void aCallerWhoFallsSilentIsLeft() throws IOException {
        try (ServedApi api = limited(Sample.stores(), new ApiLimits(8, 100, Duration.ofMillis(200)));
                Socket socket = connect(api)) {
            write(socket, "GET /v1/actors HTTP/1.1\r\nHost: loc");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(" 200 ");
        }
    }

    @Test
    void moreConnectionsThanAreAllowedWaitUntilOneEnds() throws IOException {
        int most = 3;
        List<Socket> sockets = new ArrayList<>();
        try (ServedApi api = limited(Sample.stores(), new ApiLimits(8, most, Duration.ofSeconds(30)))) {
            boolean answered = true;
            while (answered && sockets.size() < 3 * most) {
                Socket socket = connect(api);
                sockets.add(socket);
                socket.setSoTimeout(500);
                write(socket, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                answered = isAnswered(socket);
            }
            // One more may have been taken when the last one allowed came.
            assertThat(answered).isFalse();
            assertThat(sockets).hasSizeBetween(most + 1, most + 2);

            Socket waiting = sockets.remove(sockets.size() - 1);
            for (Socket socket : sockets) {
                socket.close();
            }
            waiting.setSoTimeout(20_000);
            assertThat(isAnswered(waiting)).isTrue();
            waiting.close();
        }
    }

    private static boolean isAnswered(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == 'H';
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void aLineOfTheLogIsOneLineOfABoundedLength() throws IOException {
        try (LogLines log = LogLines.of("access");
                ServedApi api = new ServedApi(Sample.stores())) {
            raw(api, "/v1/actors?q=" + "x".repeat(2_000));
            raw(api, "/v1/actors/%zz");
            raw(api, "/v1/actors?q=a\tb");
            await().untilAsserted(() -> assertThat(log.lines()).hasSize(3));
            assertThat(log.lines()).allSatisfy(line -> assertThat(line)
                    .hasSizeLessThan(AccessLog.MAX_TARGET + 100)
                    .matches("(GET|BAD) \\p{Graph}+ \\d{3} \\d+ B \\d+ ms - 127\\.0\\.0\\.1"));
        }
        assertThat(AccessLog.target("/v1/\r\nGET /v1/status 200\u2028\u001b[31m\\"))
                .isEqualTo("/v1/\\u000d\\u000aGET\\u0020/v1/status\\u0020200\\u2028\\u001b[31m\\u005c");
        assertThat(AccessLog.target(null)).isEqualTo("-");
        assertThat(AccessLog.target("/?x=ctk%5FabcDEF-_09&y=1")).isEqualTo("/?x=ctk_***&y=1");
    }
}
