package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.forecast.Forecasts;
import io.claimtracker.query.problem.NotTakenException;
import io.claimtracker.query.problem.Problem;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Forecasts over HTTP, on the first of January 2024. */
class ForecastAnswersTest {
    private static final String JSON = "application/json";
    private static final String HAPPENED = """
            {"outcome": "HAPPENED", "at": "2023-08-13", "source": "https://news.example/a"}""";

    private static Forecast forecast(
            String id, @Nullable String from, @Nullable String to, @Nullable Resolution resolution) {
        return Forecasts.of(
                Records.statement(id, "2021-09-29", "2021-10-01T06:12:00Z")
                        .setLikelihood(new Likelihood(LikelihoodBand.LIKELY, 0.7, 0.7, "a 70 percent chance"))
                        .setHorizon(Records.window(from, to))
                        .build(),
                resolution);
    }

    /** One of every state, and what is not to be seen any more. */
    private static FilledStores stores() {
        Forecast withdrawn = Forecasts.of(
                Records.statement("gone", "2021-09-29", "2021-10-01T06:12:00Z")
                        .setWithdrawnAt(Instant.parse("2021-11-01T00:00:00Z"))
                        .build(),
                null);
        return new FilledStores()
                .add(Records.MILLEY, 6, 0)
                .add(Records.AL_QAEDA, 0, 6)
                .add(Records.PRESS_TV, 1, 0)
                .add(withdrawn)
                .add(forecast("expired", "2022-03-29", "2022-09-29", null))
                .add(forecast(
                        "resolved",
                        "2022-03-29",
                        "2023-09-29",
                        Records.resolution("resolved", ForecastOutcome.HAPPENED, "2023-08-13T10:00:00Z")))
                .add(forecast("last-day", "2022-03-29", "2024-01-01", null))
                .add(forecast("pending", "2024-01-02", "2024-06-30", null))
                .add(forecast("open", null, "2024-09-29", null))
                .add(forecast("endless", "2023-01-01", null, null));
    }

    private static List<String> ids(String query) {
        try (ServedApi api = new ServedApi(stores())) {
            return StreamSupport.stream(
                            api.get("/v1/forecasts" + query).get("items").spliterator(), false)
                    .map(item -> item.get("id").asText())
                    .toList();
        }
    }

    @Test
    void aForecastIsAStatementWithItsStateAndWhatBecameOfIt() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            JsonNode page = api.get("/v1/forecasts?state=resolved&actor=mark-milley");
            assertThat(page.at("/items/0/statement")).isEqualTo(api.get("/v1/statements/s1"));
            ((ObjectNode) page.at("/items/0")).remove("statement");
            assertThat(page).isEqualTo(ServedApi.parse("""
                            {"items": [{"id": "s1", "state": "RESOLVED",
                              "resolution": {"forecast": "s1", "outcome": "HAPPENED", "at": "2023-08-13T10:00:00Z",
                                "source": "https://news.example/outcome", "recordedAt": "2023-08-13T11:00:00Z"},
                              "brier": null}],
                             "next": null, "incomplete": []}"""));
        }
    }

    @Test
    void oneIsAsItIsInTheLists() {
        try (ServedApi api = new ServedApi(stores())) {
            api.get("/v1/forecasts").get("items").forEach(item -> assertThat(
                            api.get("/v1/forecasts/" + item.get("id").asText()))
                    .isEqualTo(item));
            assertThat(api.get("/v1/forecasts/resolved?knownAt=2023-08-13T10:30:00Z")
                            .get("state")
                            .asText())
                    .isEqualTo("EXPIRED");
            assertThat(api.get("/v1/forecasts/expired?asOf=2022-03-29")
                            .get("state")
                            .asText())
                    .isEqualTo("OPEN");
            assertThat(api.get("/v1/forecasts/gone?knownAt=2021-10-15")
                            .get("id")
                            .asText())
                    .isEqualTo("gone");
            checkNone(api, "gone", "gone");
            checkNone(api, "nothing", "nothing");
            checkNone(api, "expired?asOf=2021-09-28", "expired");
        }
    }

    private static void checkNone(ServedApi api, String asked, String id) {
        api.checkProblem("/v1/forecasts/" + asked, 404, "Not Found", "no statement " + id + " in force is a forecast");
    }

    @Test
    void forecastsAreFoundByStateTheFirstToEndFirst() {
        assertThat(ids("")).containsExactly("expired", "resolved", "last-day", "pending", "open", "endless");
        assertThat(ids("?state=pending")).containsExactly("pending");
        assertThat(ids("?state=OPEN")).containsExactly("last-day", "open", "endless");
        assertThat(ids("?state=expired")).containsExactly("expired");
        assertThat(ids("?state=resolved")).containsExactly("resolved");
    }

    @Test
    void forecastsAreFoundByDaysThatTheirWindowReachesInto() {
        assertThat(ids("?from=2023-09-29&to=2023-10-01")).containsExactly("resolved", "last-day", "open", "endless");
        assertThat(ids("?from=2023-09-30&to=2023-10-01")).containsExactly("last-day", "open", "endless");
        assertThat(ids("?to=2022-12-31")).containsExactly("expired", "resolved", "last-day", "open");
        assertThat(ids("?state=open&from=2024-01-02")).containsExactly("open", "endless");
    }

    @Test
    void forecastsAreFoundByHolderAndByTarget() {
        assertThat(ids("?actor=mark-milley&state=open")).containsExactly("last-day", "open", "endless");
        assertThat(ids("?actor=al-qaeda&state=pending")).containsExactly("pending");
        assertThat(ids("?actor=press-tv")).isEmpty();
    }

    @Test
    void thePastIsAsItWas() {
        assertThat(ids("?asOf=2021-09-28")).isEmpty();
        assertThat(ids("?asOf=2022-03-28&state=open")).containsExactly("open");
        assertThat(ids("?asOf=2023-08-12&state=open")).contains("resolved");
        assertThat(ids("?knownAt=2023-08-13T10:30:00Z&state=expired")).containsExactly("expired", "resolved");
        assertThat(ids("?knownAt=2021-10-15")).contains("gone");
        assertThat(ids("?knownAt=2021-09-30")).isEmpty();
    }

    @Test
    void aListComesInPages() {
        try (ServedApi api = new ServedApi(stores())) {
            JsonNode first = api.get("/v1/forecasts?limit=4");
            JsonNode second =
                    api.get("/v1/forecasts?limit=4&cursor=" + first.get("next").asText());
            assertThat(first.get("items")).hasSize(4);
            assertThat(second.get("items").findValuesAsText("state")).containsExactly("OPEN", "OPEN");
            assertThat(second.get("next").isNull()).isTrue();
            api.checkProblem(
                    "/v1/forecasts?state=resolved&cursor=" + first.get("next").asText(),
                    400,
                    "Bad Request",
                    "cursor is not one that this list gave out");
        }
    }

    @Test
    void windowsThatAreOverAreNotReadForThoseThatAreNotNorTheOtherWayRound() {
        FilledStores stores = new FilledStores().add(Records.MILLEY, 2_000, 0);
        for (int number = 0; number < 1_000; number++) {
            stores.add(forecast("over-" + number, "2022-03-29", "2022-09-29", null));
        }
        stores.add(forecast("open", "2022-03-29", "2024-09-29", null));
        var milleys = stores.partition(
                ClaimStores.ACTOR_FORECASTS, RecordKey.partition("mark-milley", FilledStores.PARTITIONS));
        try (ServedApi api = new ServedApi(stores)) {
            assertThat(api.get("/v1/forecasts?actor=mark-milley&state=open").get("items"))
                    .hasSize(1);
            assertThat(milleys.rowsRead()).isEqualTo(1);
            assertThat(api.get("/v1/forecasts?actor=mark-milley&state=resolved").get("items"))
                    .isEmpty();
            assertThat(milleys.rowsRead()).isEqualTo(1);
            api.get("/v1/forecasts?actor=mark-milley&state=expired&limit=10");
            assertThat(milleys.rowsRead()).isEqualTo(12);
        }
    }

    @Test
    void aRecordCountsEveryForecastAndScoresThoseWithAFigure() {
        FilledStores stores = stores().add(Forecasts.of(
                Records.statement("could", "2021-09-29", "2021-10-01T06:12:00Z").build(),
                Records.resolution("could", ForecastOutcome.DID_NOT_HAPPEN, "2023-08-13T10:00:00Z")));
        try (ServedApi api = new ServedApi(stores)) {
            api.check("/v1/actors/mark-milley/record", """
                    {"actor": "mark-milley",
                     "forecasts": {"cameTrue": 1, "failed": 1, "cannotBeTold": 0, "unresolved": 5},
                     "byLikelihood": [
                       {"band": "LIKELY", "cameTrue": 1, "failed": 0, "cannotBeTold": 0, "unresolved": 5},
                       {"band": "POSSIBLE", "cameTrue": 0, "failed": 1, "cannotBeTold": 0, "unresolved": 0}],
                     "byFigure": {"scored": 1, "brier": 0.09, "tenths": [
                       {"from": 0.7, "to": 0.8, "scored": 1, "cameTrue": 1, "stated": 0.7, "brier": 0.09}]}}""");
            api.check("/v1/actors/press-tv/record", """
                    {"actor": "press-tv",
                     "forecasts": {"cameTrue": 0, "failed": 0, "cannotBeTold": 0, "unresolved": 0},
                     "byLikelihood": [],
                     "byFigure": {"scored": 0, "brier": null, "tenths": []}}""");
            api.checkProblem("/v1/actors/nobody/record", 404, "Not Found", "no statement names an actor nobody");
        }
    }

    @Test
    void whatBecameOfAForecastIsTakenWithWhoSaysSo() {
        try (ServedApi api = new ServedApi(stores())) {
            HttpResponse<String> response = api.post("/v1/forecasts/expired/resolution", JSON, HAPPENED);
            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(ServedApi.parse(response.body())).isEqualTo(ServedApi.parse("""
                            {"forecast": "expired", "outcome": "HAPPENED", "at": "2023-08-13T00:00:00Z",
                             "source": "https://news.example/a", "recordedAt": "2024-01-01T12:00:00Z"}"""));
            assertThat(api.resolutions())
                    .containsExactly(new Resolution(
                            "expired",
                            ForecastOutcome.HAPPENED,
                            Instant.parse("2023-08-13T00:00:00Z"),
                            "https://news.example/a",
                            Instant.parse("2024-01-01T12:00:00Z")));
        }
    }

    @Test
    void whatBecameOfAStatementToldAgainIsRecordedForTheOneThatCounts() {
        Statement origin = Records.statement("expired", "2021-09-29", "2021-10-01T06:12:00Z")
                .build();
        Statement copy =
                Records.statement("copy", "2021-09-29", "2021-10-02T06:12:00Z").build();
        try (ServedApi api = new ServedApi(stores().add(origin).add(copy).toldAgain(copy, origin))) {
            assertThat(api.get("/v1/forecasts/copy").get("id").asText()).isEqualTo("expired");
            HttpResponse<String> response = api.post("/v1/forecasts/copy/resolution", JSON, HAPPENED);
            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(api.resolutions()).singleElement().satisfies(one -> assertThat(one.getStatement())
                    .isEqualTo("expired"));
        }
    }

    @Test
    void aWrongResolutionNamesTheFieldAndIsNotTaken() {
        checkRefused("", "outcome", "outcome is missing");
        checkRefused("\"outcome\": 1", "outcome", "outcome must be a string");
        checkRefused(
                "\"outcome\": \"MAYBE\"", "outcome", "outcome must be one of HAPPENED, DID_NOT_HAPPEN, CANNOT_BE_TOLD");
        checkRefused(
                "\"outcome\": \"UNKNOWN\"",
                "outcome",
                "outcome must be one of" + " HAPPENED, DID_NOT_HAPPEN, CANNOT_BE_TOLD");
        String outcome = "\"outcome\": \"HAPPENED\", ";
        checkRefused(outcome + "\"source\": \"a\"", "at", "at is missing");
        checkRefused(
                outcome + "\"at\": \"soon\"",
                "at",
                "at must be a date such as 2022-08-01 or an instant such as 2022-08-01T14:00:00Z");
        checkRefused(outcome + "\"at\": \"2024-01-01T12:00:00.001Z\"", "at", "at is in the future");
        checkRefused(
                outcome + "\"at\": \"2021-09-28T23:59:59Z\"",
                "at",
                "at is before 2021-09-29, the day the forecast was made");
        String at = outcome + "\"at\": \"2023-08-13\"";
        checkRefused(at, "source", "source is missing");
        checkRefused(
                at + ", \"source\": \" \"",
                "source",
                "source is empty; it must be a url or a text that says where it is reported");
        checkRefused(at + ", \"source\": \"a\\u0000\"", "source", "source has a control character");
        checkRefused(
                at + ", \"source\": \"" + "x".repeat(2_049) + "\"",
                "source",
                "source has 2049 characters, at most 2048 are allowed");
        checkRefused(
                at + ", \"source\": \"a\", \"brier\": 0", "brier", "brier is not known; known are outcome, at, source");
    }

    private static void checkRefused(String fields, String field, String detail) {
        try (ServedApi api = new ServedApi(stores())) {
            HttpResponse<String> response = api.post("/v1/forecasts/expired/resolution", JSON, "{" + fields + "}");
            assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.CONTENT_TYPE);
            JsonNode problem = ServedApi.parse(response.body());
            assertThat(problem.path("detail").asText()).isEqualTo(detail);
            assertThat(problem.path("field").asText()).isEqualTo(field);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(api.resolutions()).isEmpty();
        }
    }

    @Test
    void aBodyIsJsonAndOfBoundedSize() {
        checkRefused("application/json", "{\"outcome\"", 400);
        checkRefused("application/json", "[]", 400);
        checkRefused("application/json", "", 400);
        checkRefused("application/json", HAPPENED + "{}", 400);
        checkRefused("application/json", "{\"outcome\": \"HAPPENED\", " + HAPPENED.substring(1), 400);
        checkRefused("text/plain", HAPPENED, 415);
        checkRefused("application/json", HAPPENED + " ".repeat(16_384), 413);
    }

    private static void checkRefused(String contentType, String body, int status) {
        try (ServedApi api = new ServedApi(stores())) {
            HttpResponse<String> response = api.post("/v1/forecasts/expired/resolution", contentType, body);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.CONTENT_TYPE);
            assertThat(api.resolutions()).isEmpty();
        }
    }

    @Test
    void onlyAForecastInForceIsResolved() {
        try (ServedApi api = new ServedApi(stores())) {
            for (String id : List.of("nothing", "gone")) {
                HttpResponse<String> response = api.post("/v1/forecasts/" + id + "/resolution", JSON, HAPPENED);
                assertThat(response.statusCode()).isEqualTo(404);
                assertThat(ServedApi.parse(response.body()).get("detail").asText())
                        .isEqualTo("no statement " + id + " in force is a forecast");
            }
            assertThat(api.resolutions()).isEmpty();
        }
    }

    @Test
    void whatTheLogDoesNotTakeIsNotSaidToBeTaken() {
        try (ServedApi api = ServedApi.refusing(stores(), new NotTakenException("the brokers are away"))) {
            HttpResponse<String> response = api.post("/v1/forecasts/expired/resolution", JSON, HAPPENED);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void aResolutionCanOnlyBePosted() {
        try (ServedApi api = new ServedApi(stores())) {
            HttpResponse<String> response = api.send("GET", "/v1/forecasts/expired/resolution");
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        }
    }
}
