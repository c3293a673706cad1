package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.query.reads.Cursor;
import io.claimtracker.schemas.RecordKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Every way to fail. */
class ApiProblemsTest {
    private static final int MILLEYS = RecordKey.partition("mark-milley", FilledStores.PARTITIONS);

    /** A port that no service of a user listens on. */
    private static final int NOBODY = 1;

    private static void check(FilledStores stores, String path, int status, String title, String detail) {
        try (ServedApi api = new ServedApi(stores)) {
            api.checkProblem(path, status, title, detail);
        }
    }

    private static void checkBad(String path, String detail) {
        check(Sample.stores(), path, 400, "Bad Request", detail);
    }

    private static void checkUnknown(String path, String detail) {
        check(Sample.stores(), path, 404, "Not Found", detail);
    }

    @Test
    void aBadParameterIsNamedWithWhatItMustBe() {
        checkBad(
                "/v1/actors/mark-milley/positions?rolle=holder",
                "unknown parameter rolle; known are role, issue, asOf, knownAt, limit, cursor, maxStaleness");
        checkBad("/v1/statements/s1?x=1", "unknown parameter x; known are maxStaleness");
        checkBad("/v1/shifts?limit=1&limit=2", "limit is given more than once");
        checkBad("/v1/actors/mark-milley/positions?role=outlet", "role is outlet; it must be one of HOLDER, TARGET");
        checkBad(
                "/v1/actors/mark-milley/timeline?kind=UNKNOWN", "kind is UNKNOWN; it must be one of CLAIM, ASSESSMENT");
        checkBad(
                "/v1/actors/mark-milley/timeline?from=2021-02-30",
                "from is 2021-02-30; it must be a date such as 2021-09-29");
        checkBad("/v1/actors/mark-milley/positions?asOf=soon", "asOf is soon; it must be a date such as 2021-09-29");
        checkBad(
                "/v1/actors/mark-milley/positions?knownAt=2021-09-29T25:00:00Z",
                "knownAt is 2021-09-29T25:00:00Z; it must be a date such as 2021-09-29"
                        + " or an instant such as 2021-09-29T14:00:00Z");
        checkBad(
                "/v1/actors/mark-milley/positions?asOf=%2B12345-01-01",
                "asOf is +12345-01-01; years go from 0 to 9999");
        checkBad(
                "/v1/actors/mark-milley/timeline?from=2021-09-30&to=2021-09-29",
                "from is 2021-09-30, after to, which is 2021-09-29");
        checkBad("/v1/forecasts?from=2021-09-30&to=2021-09-29", "from is 2021-09-30, after to, which is 2021-09-29");
        checkBad("/v1/shifts?limit=0", "limit is 0; it must be 1 to 500");
        checkBad("/v1/shifts?limit=501", "limit is 501; it must be 1 to 500");
        checkBad("/v1/shifts?limit=ten", "limit is ten; it must be a number from 1 to 500");
        checkBad("/v1/shifts?actor=a%09b", "actor cannot be: key part has control character U+0009 at 1");
        checkBad("/v1/article", "uri is missing");
        checkBad("/v1/actors?q=" + "x".repeat(201), "q has 201 characters, at most 200 are allowed");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String detail = "cursor is not one that this list gave out";
        checkBad("/v1/shifts?cursor=%21", detail);
        checkBad("/v1/shifts?cursor=_w", detail);
        checkBad("/v1/shifts?actor=mark-milley&cursor=" + Cursor.encode("al-qaeda\tx"), detail);
        checkBad("/v1/actors/mark-milley/positions?cursor=" + Cursor.encode("al-qaeda\tx"), detail);
        checkBad("/v1/actors/mark-milley/timeline?cursor=" + Cursor.encode("zz\tx"), detail);
    }

    @Test
    void aQueryHasABoundedLength() {
        checkBad("/v1/actors?q=" + "x".repeat(9_000), "the query has 9002 characters, at most 8192 are allowed");
    }

    @Test
    void aQueryHasABoundedNumberOfParameters() {
        checkBad("/v1/actors?" + "x=1&".repeat(32), "the query has 33 parameters, at most 32 are allowed");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        checkUnknown("/v1/actors/nobody", "no statement names an actor nobody");
        checkUnknown("/v1/actors/nobody/positions", "no statement names an actor nobody");
        checkUnknown("/v1/actors/nobody/timeline", "no statement names an actor nobody");
        checkUnknown("/v1/shifts?actor=nobody", "no statement names an actor nobody");
        checkUnknown("/v1/statements/none", "there is no statement none");
        checkUnknown("/v1/article?uri=none", "there is no article none");
        checkUnknown("/v2", "nothing is served at /v2; / lists what is");
        checkUnknown("/v1/actors/%C5%9Eim%C5%9Fek%20%F0%9F%98%80", "no statement names an actor Şimşek 😀");
    }

    @Test
    void anEmptyListIsAnAnswerAboutAKnownActor() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            api.check(
                    "/v1/actors/mark-milley/positions?asOf=1999-01-01",
                    "{\"items\": [], \"next\": null, \"incomplete\": []}");
        }
    }

    @Test
    void onlyReadingIsAllowed() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            HttpResponse<String> response = api.send("POST", "/v1/shifts");
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(ServedApi.parse(response.body())).isEqualTo(ServedApi.parse("""
                            {"type": "about:blank", "title": "Method Not Allowed", "status": 405,
                             "detail": "POST is not allowed here; GET is", "instance": "/v1/shifts"}"""));
        }
    }

    @Test
    void aPartitionStillRestoringSaysWhenToAskAgain() {
        try (ServedApi api = new ServedApi(Sample.stores().restoring(MILLEYS))) {
            String detail = "partition " + MILLEYS + " is still being restored";
            api.checkProblem("/v1/actors/mark-milley", 503, "Service Unavailable", detail);
            api.checkProblem("/v1/actors/mark-milley/positions", 503, "Service Unavailable", detail);
            api.checkProblem("/v1/statements/none", 503, "Service Unavailable", detail);
            assertThat(api.send("GET", "/v1/actors/mark-milley").headers().firstValue("Retry-After"))
                    .hasValue("2");
        }
    }

    @Test
    void anOwnerThatDoesNotAnswerIsNamed() {
        try (ServedApi api = new ServedApi(Sample.stores().heldBy("127.0.0.1", NOBODY, MILLEYS))) {
            HttpResponse<String> response = api.send("GET", "/v1/actors/mark-milley/timeline");
            assertThat(response.statusCode()).isEqualTo(502);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(ServedApi.parse(response.body())).isEqualTo(ServedApi.parse("""
                            {"type": "about:blank", "title": "Bad Gateway", "status": 502,
                             "detail": "partition %d cannot be reached at 127.0.0.1:1",
                             "instance": "/v1/actors/mark-milley/timeline"}""".formatted(MILLEYS)));
        }
    }

    @Test
    void aListOverAllPartitionsSaysWhichItLacks() {
        try (ServedApi api = new ServedApi(
                Sample.stores().heldBy("127.0.0.1", NOBODY, MILLEYS).restoring((MILLEYS + 1) % 4))) {
            JsonNode shifts = api.get("/v1/shifts");
            assertThat(shifts.get("items")).isEmpty();
            assertThat(shifts.get("incomplete")).hasSize(2);
            assertThat(api.get("/v1/actors").get("incomplete").findValuesAsText("reason"))
                    .containsExactlyInAnyOrder("UNREACHABLE", "RESTORING");
        }
    }

    @Test
    void aMistakeOfOursTellsNothingOfOurInsides() {
        try (ServedApi api = new ServedApi(Sample.stores().broken())) {
            api.checkProblem("/v1/shifts", 500, "Server Error", "the answer failed; the log of this instance says why");
        }
    }

    @Test
    void everyAnswerForbidsSniffingAndNoneAllowsOtherOrigins() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String path : new String[] {"/", "/v1/actors", "/v1/actors?x=1", "/nowhere", "/v1/actors/a%2Fb"}) {
                var headers = api.send("GET", path).headers();
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(path)
                        .hasValue("nosniff");
                assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
                assertThat(headers.firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void aPathOrQueryThatTheServerRefusesIsAProblemToo() throws IOException {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(raw(api, "/v1/actors?q=%zz")).contains(" 400 ").contains("application/problem+json");
            assertThat(raw(api, "/v1/actors/%zz")).contains(" 400 ").contains("application/problem+json");
            assertThat(raw(api, "/v1/actors?q=" + "x".repeat(20_000)))
                    .contains(" 414 ")
                    .contains("application/problem+json");
        }
    }

    private static String raw(ServedApi api, String path) throws IOException {
        int port = Integer.parseInt(api.url().substring(api.url().lastIndexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
