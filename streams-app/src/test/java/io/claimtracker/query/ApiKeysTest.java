package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.LogLines;
import io.claimtracker.keys.ApiKey;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.keys.Secret;
import io.claimtracker.query.http.Guard;
import io.claimtracker.query.http.Route;
import io.claimtracker.query.problem.Problem;
import io.claimtracker.routing.PeerProtocol;
import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who is let in, and who is not. */
class ApiKeysTest {
    private static final Secret READER = Secret.random();
    private static final Secret WRITER = Secret.random();
    private static final ApiKeys KEYS =
            new ApiKeys(List.of(ApiKey.of("reader", READER, false), ApiKey.of("writer", WRITER, true)));
    private static final String RESOLUTION = "/v1/forecasts/s2/resolution";
    private static final String OUTCOME =
            "{\"outcome\": \"DID_NOT_HAPPEN\", \"at\": \"2023-12-30\", \"source\": \"https://news.example.org/a9\"}";

    private static ServedApi served(Guard guard) {
        return ServedApi.fenced(Sample.stores(), new ApiSettings(guard, Set.of(), ApiLimits.DEFAULT));
    }

    private static ServedApi keyed() {
        return served(Guard.keys(() -> KEYS));
    }

    private static void check(HttpResponse<byte[]> response, int status, String detail, String challenge) {
        JsonNode problem = ServedApi.parse(new String(response.body(), StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(problem.toString()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.CONTENT_TYPE);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).isEqualTo(challenge);
    }

    private static HttpResponse<byte[]> get(ServedApi api, String path, String authorization) {
        return api.exchange("GET", path, "", "Authorization", authorization);
    }

    private static HttpResponse<byte[]> post(ServedApi api, String... authorization) {
        String[] headers = {"Content-Type", "application/json", "X-Nothing", "-"};
        System.arraycopy(authorization, 0, headers, 2, authorization.length);
        return api.exchange("POST", RESOLUTION, OUTCOME, headers);
    }

    @Test
    void everyRouteNeedsAKeyButThoseThatAreTheSameForAll() {
        try (ServedApi api = keyed()) {
            for (Route route : ServedApi.routes().all()) {
                String path = route.path().replace("{id}", "s1");
                boolean open = Set.of("/", "/openapi.json", "/health/live", "/health/ready")
                        .contains(path);
                String method = route.method().name();
                assertThat(api.exchange(method, path, "").statusCode())
                        .as("%s %s", method, path)
                        .isEqualTo(open ? 200 : 401);
                if (route.method().equals(HandlerType.GET)) {
                    assertThat(api.exchange("HEAD", path, "").statusCode())
                            .as("HEAD %s", path)
                            .isEqualTo(open ? 200 : 401);
                }
            }
        }
    }

    @Test
    void noOtherWayToWriteAPathGetsAroundTheKey() {
        try (ServedApi api = keyed()) {
            for (String path : List.of(
                    "/v1/status/",
                    "/v1/%73tatus",
                    "/v1/status;x=1",
                    "//v1/status",
                    "/v1//status",
                    "/V1/status",
                    "/health/live/../../v1/status",
                    "/health/live/%2e%2e/%2e%2e/v1/status")) {
                assertThat(api.exchange("GET", path, "").statusCode()).as(path).isIn(400, 401, 404);
            }
        }
    }

    @Test
    void withoutAKeyItIsSaidHowToSendOne() {
        try (ServedApi api = keyed()) {
            check(
                    api.exchange("GET", "/v1/status", ""),
                    401,
                    "an API key is needed: Authorization: Bearer KEY",
                    "Bearer realm=\"claim-tracker\"");
        }
    }

    @Test
    void aWrongKeyIsRefused() {
        try (ServedApi api = keyed()) {
            for (String authorization : List.of(
                    "Bearer " + Secret.random().text(),
                    "Bearer " + READER.hash(),
                    "Bearer",
                    "Basic " + READER.text(),
                    READER.text(),
                    "Bearer " + READER.text() + "x")) {
                check(
                        get(api, "/v1/status", authorization),
                        401,
                        "this is no API key of this instance",
                        "Bearer realm=\"claim-tracker\", error=\"invalid_token\"");
            }
        }
    }

    @Test
    void aKeyReadsAndOnlyOneThatMayWriteWrites() {
        try (ServedApi api = keyed()) {
            assertThat(get(api, "/v1/status", "Bearer " + READER.text()).statusCode())
                    .isEqualTo(200);
            assertThat(get(api, "/v1/status", "bearer " + WRITER.text()).statusCode())
                    .isEqualTo(200);
            assertThat(get(api, "/metrics", "Bearer " + READER.text()).statusCode())
                    .isEqualTo(200);

            check(
                    post(api, "Authorization", "Bearer " + READER.text()),
                    403,
                    "the API key of reader may read, not write",
                    "Bearer realm=\"claim-tracker\", error=\"insufficient_scope\"");
            assertThat(api.resolutions()).isEmpty();

            assertThat(post(api, "Authorization", "Bearer " + WRITER.text()).statusCode())
                    .isEqualTo(202);
            assertThat(api.resolutions()).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsTakenAwayIsNoneAnyMore() {
        AtomicReference<ApiKeys> listed = new AtomicReference<>(KEYS);
        try (ServedApi api = served(Guard.keys(listed::get))) {
            assertThat(get(api, "/v1/status", "Bearer " + READER.text()).statusCode())
                    .isEqualTo(200);
            listed.set(new ApiKeys(List.of()));
            assertThat(get(api, "/v1/status", "Bearer " + READER.text()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void instancesAskEachOtherBySecretAndNotAtAllWhereThereIsNone() {
        try (ServedApi api = keyed()) {
            String path = "/internal/v1/status";
            assertThat(api.send("GET", path, PeerProtocol.SECRET, ServedApi.SECRET)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(api.send("GET", path).statusCode()).isEqualTo(403);
            assertThat(get(api, path, "Bearer " + WRITER.text()).statusCode()).isEqualTo(403);
        }
        try (ServedApi api = ServedApi.withoutSecret(
                Sample.stores(), new ApiSettings(Guard.keys(() -> KEYS), Set.of(), ApiLimits.DEFAULT))) {
            assertThat(api.send("GET", "/internal/v1/status").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void withoutKeysAnybodyReadsAndWhereOthersReachItNobodyWrites() {
        try (ServedApi api = served(Guard.open())) {
            assertThat(api.exchange("GET", "/v1/status", "").statusCode()).isEqualTo(200);
            assertThat(post(api).statusCode()).isEqualTo(202);
        }
        try (ServedApi api = served(Guard.readOnly())) {
            assertThat(api.exchange("GET", "/v1/status", "").statusCode()).isEqualTo(200);
            check(
                    post(api),
                    403,
                    "this instance lets anybody read and has no API keys, so nobody may write;"
                            + " its operator can give it some (api-keys)",
                    "");
            assertThat(api.resolutions()).isEmpty();
        }
    }

    @Test
    void theLogHasTheNameOfAKeyAndNeverTheKey() {
        try (LogLines log = LogLines.of("access");
                ServedApi api = keyed()) {
            get(api, "/v1/actors?q=%C5%9Fim%C5%9Fek", "Bearer " + READER.text());
            get(api, "/v1/status?key=" + READER.text(), "Bearer " + WRITER.text());
            get(api, "/v1/status", "Bearer " + Secret.random().text());
            post(api, "Authorization", "Bearer " + WRITER.text());
            api.exchange("GET", "/health/live", "", "Cookie", "session=" + READER.text());

            // A line is written once the last byte is on its way.
            await().untilAsserted(() -> assertThat(log.lines()).hasSize(5));
            assertThat(log.lines().get(0))
                    .matches("GET /v1/actors\\?q=%C5%9Fim%C5%9Fek 200 \\d+ B \\d+ ms reader 127\\.0\\.0\\.1");
            assertThat(log.lines().get(1))
                    .matches("GET /v1/status\\?key=ctk_\\*\\*\\* 400 \\d+ B \\d+ ms writer 127\\.0\\.0\\.1");
            assertThat(log.lines().get(2)).matches("GET /v1/status 401 \\d+ B \\d+ ms - 127\\.0\\.0\\.1");
            assertThat(log.lines().get(3)).matches("POST " + RESOLUTION + " 202 \\d+ B \\d+ ms writer 127\\.0\\.0\\.1");
            assertThat(String.join("\n", log.lines()))
                    .doesNotContain(READER.text().substring(4, 20))
                    .doesNotContain(WRITER.text().substring(4, 20))
                    .doesNotContain("news.example.org");
        }
    }
}
