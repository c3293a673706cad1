package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.routing.Freshness;
import io.claimtracker.schemas.RecordKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances over HTTP, of which each has some partitions: who is asked, and what is said when nobody answers. */
class InstancesTest {
    private static final int MILLEYS = RecordKey.partition("mark-milley", FilledStores.PARTITIONS);
    private static final List<String> PATHS = List.of(
            "/v1/actors",
            "/v1/actors?limit=1",
            "/v1/actors?q=mil",
            "/v1/actors?q=m&limit=1",
            "/v1/issues?limit=1",
            "/v1/issues?q=al+qaida+regr",
            "/v1/issues?q=afgh&limit=1",
            "/v1/actors/mark-milley",
            "/v1/actors/mark-milley/positions",
            "/v1/actors/al-qaeda/positions?role=target",
            "/v1/actors/mark-milley/timeline",
            "/v1/actors/mark-milley/record",
            "/v1/issues/al-qaeda:regroup:afghanistan",
            "/v1/statements/s1",
            "/v1/statements/s1/appearances",
            "/v1/statements/s1/backing",
            "/v1/forecasts",
            "/v1/forecasts?actor=mark-milley",
            "/v1/shifts",
            "/v1/shifts?limit=1",
            "/v1/shifts?actor=al-qaeda",
            "/v1/export/positions",
            "/v1/export/statements?format=csv",
            "/v1/export/shifts?actor=al-qaeda");

    private final ServedApi whole = new ServedApi(Sample.stores());
    private final FilledStores here = Sample.stores();
    private final FilledStores there = Sample.stores();

    @AfterEach
    void end() {
        whole.close();
    }

    private static FilledStores lacking(FilledStores stores, ServedApi owner, int... partitions) {
        for (int partition : partitions) {
            stores.heldBy("127.0.0.1", owner.port(), partition);
        }
        return stores;
    }

    private static HttpResponse<String> check(ServedApi asked, String path, ServedApi expected) {
        HttpResponse<String> answer = asked.send("GET", path);
        assertThat(answer.body()).as(path).isEqualTo(expected.send("GET", path).body());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    @Test
    void anyInstanceAnswersAnything() {
        try (ServedApi one = new ServedApi(here);
                ServedApi two = new ServedApi(there)) {
            lacking(here, two, 0, 1);
            lacking(there, one, 2, 3);
            for (String path : PATHS) {
                for (ServedApi asked : List.of(one, two)) {
                    assertThat(check(asked, path, whole).headers().firstValue("Claims-Role"))
                            .as(path)
                            .hasValue("active");
                }
            }
            HttpResponse<String> unknown = one.send("GET", "/v1/actors/nobody/positions");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body())
                    .isEqualTo(two.send("GET", "/v1/actors/nobody/positions").body());
            for (ServedApi asked : List.of(one, two)) {
                HttpResponse<String> bad = asked.send("GET", "/v1/actors/mark-milley/timeline?cursor=eA");
                assertThat(bad.statusCode()).isEqualTo(400);
                assertThat(bad.body()).contains("cursor is not one that this list gave out");
            }
        }
    }

    @Test
    void whenTheOwnerDoesNotAnswerACopyDoesAndSaysHowOldItIs() {
        here.heldBy("127.0.0.1", 1, MILLEYS)
                .copied(MILLEYS, new Freshness(Freshness.Role.STANDBY, 7, Duration.ofMillis(2_500)));
        try (ServedApi api = new ServedApi(here)) {
            for (String path : PATHS) {
                HttpResponse<String> answer = check(api, path, whole);
                assertThat(answer.headers().firstValue("Claims-Role")).as(path).isPresent();
            }
            var headers = api.send("GET", "/v1/actors/mark-milley").headers();
            assertThat(headers.firstValue("Claims-Role")).hasValue("standby");
            assertThat(headers.firstValue("Claims-Lag")).hasValue("7");
            assertThat(headers.firstValue("Claims-Staleness")).hasValue("2.500");
        }
    }

    @Test
    void acopyElsewhereAnswersForTheOwnerToo() {
        there.copied(MILLEYS, new Freshness(Freshness.Role.STANDBY, 1, Duration.ofSeconds(1)));
        try (ServedApi other = new ServedApi(there)) {
            here.heldBy("127.0.0.1", 1, MILLEYS).copiedBy("127.0.0.1", other.port(), MILLEYS);
            try (ServedApi api = new ServedApi(here)) {
                var headers = check(api, "/v1/actors/mark-milley", whole).headers();
                assertThat(headers.firstValue("Claims-Role")).hasValue("standby");
                assertThat(headers.firstValue("Claims-Staleness")).hasValue("1.000");
            }
        }
    }

    /** Who listens and says nothing is given up after the time limit, and for a while is asked only after copies. */
    @Test
    void anOwnerThatHangsIsWaitedForOnce() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            here.heldBy("127.0.0.1", hanging.getLocalPort(), MILLEYS)
                    .copied(MILLEYS, new Freshness(Freshness.Role.STANDBY, 0, Duration.ZERO));
            try (ServedApi api = new ServedApi(here)) {
                for (int times = 0; times < 20; times++) {
                    var headers = check(api, "/v1/actors/mark-milley", whole).headers();
                    assertThat(headers.firstValue("Claims-Role")).hasValue("standby");
                }
            }
            hanging.setSoTimeout(1);
            assertThat(connections(hanging)).as("connections made to it").isEqualTo(1);
        }
    }

    private static int connections(ServerSocket listening) throws IOException {
        int connections = 0;
        while (true) {
            try {
                listening.accept().close();
                connections++;
            } catch (SocketTimeoutException e) {
                return connections;
            }
        }
    }

    @Test
    void whoAsksForFresherThanThereIsIsTold() {
        here.heldBy("127.0.0.1", 1, MILLEYS)
                .copied(MILLEYS, new Freshness(Freshness.Role.STANDBY, 7, Duration.ofMillis(2_500)));
        try (ServedApi api = new ServedApi(here)) {
            assertThat(api.send("GET", "/v1/actors/mark-milley?maxStaleness=2.5")
                            .statusCode())
                    .isEqualTo(200);
            api.checkProblem(
                    "/v1/actors/mark-milley?maxStaleness=2.4",
                    503,
                    "Service Unavailable",
                    "partition " + MILLEYS + " has no copy that is as fresh as maxStaleness asks");
            api.checkProblem(
                    "/v1/actors/mark-milley?maxStaleness=0",
                    502,
                    "Bad Gateway",
                    "partition " + MILLEYS + " cannot be reached at 127.0.0.1:1");
            JsonNode list = api.get("/v1/shifts?maxStaleness=1");
            assertThat(list.at("/incomplete/0/reason").asText()).isEqualTo("TOO_STALE");
            assertThat(api.send("GET", "/v1/actors?maxStaleness=-1").statusCode())
                    .isEqualTo(400);
            assertThat(api.send("GET", "/v1/actors?maxStaleness=soon").statusCode())
                    .isEqualTo(400);
            assertThat(api.send("GET", "/v1/actors?maxStaleness=86401").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aCopyThatNeverHadEverythingIsNoneThatAnswers() {
        here.restoring(MILLEYS).copied(MILLEYS, new Freshness(Freshness.Role.STANDBY, 7, Freshness.UNKNOWN));
        try (ServedApi api = new ServedApi(here)) {
            api.checkProblem(
                    "/v1/actors/mark-milley",
                    503,
                    "Service Unavailable",
                    "partition " + MILLEYS + " is still being restored");
        }
    }

    @Test
    void whoAsksWhileAPartitionChangesHandsWaitsForIt() {
        try (ServedApi api = new ServedApi(here)) {
            String expected = api.get("/v1/actors/mark-milley").toString();
            here.restoring(MILLEYS);
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(
                    () -> api.get("/v1/actors/mark-milley").toString());
            Awaitility.await("it is asked").until(() -> here.lookedFor(MILLEYS) > 3);
            assertThat(waiting).isNotDone();
            here.restored(MILLEYS);
            assertThat(waiting.join()).isEqualTo(expected);
        }
    }

    @Test
    void twoThatEachTakeTheOtherForTheOwnerDoNotAskForEver() {
        try (ServedApi one = new ServedApi(here);
                ServedApi two = new ServedApi(there)) {
            lacking(here, two, MILLEYS);
            lacking(there, one, MILLEYS);
            for (ServedApi asked : List.of(one, two)) {
                asked.checkProblem(
                        "/v1/actors/mark-milley",
                        503,
                        "Service Unavailable",
                        "partition " + MILLEYS + " is still being restored");
            }
            assertThat(one.partCalls() + two.partCalls())
                    .as("a try and a retry for each question, and none of them sent on")
                    .isEqualTo(4);
        }
    }

    @Test
    void aPageAfterAMoveGoesOnWhereThePageBeforeEnded() {
        try (ServedApi two = new ServedApi(there);
                ServedApi one = new ServedApi(here)) {
            lacking(here, two, 0, 1);
            String next = one.get("/v1/shifts?limit=1").path("next").asText();
            String expected = whole.get("/v1/shifts?limit=1&cursor=" + next).toString();
            here.moved(0, 1);
            assertThat(one.get("/v1/shifts?limit=1&cursor=" + next).toString()).isEqualTo(expected);
            assertThat(two.get("/v1/shifts?limit=1&cursor=" + next).toString()).isEqualTo(expected);
        }
    }

    @Test
    void onlyInstancesThatShareTheSecretAreToldAnything() {
        try (ServedApi api = new ServedApi(here)) {
            String path = "/internal/v1/actor/" + MILLEYS + "/dossier?id=mark-milley";
            assertThat(api.send("GET", path).statusCode()).isEqualTo(403);
            assertThat(api.send("GET", "/internal/v1/status").statusCode()).isEqualTo(403);
            assertThat(api.send("GET", path, "Claims-Instance-Secret", "something-else")
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> told = api.send("GET", path, "Claims-Instance-Secret", ServedApi.SECRET);
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.body()).contains("Mark Milley");
        }
    }
}
