package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Role;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.json.StatementJson;
import io.claimtracker.query.reads.Cursor;
import io.claimtracker.schemas.TrustedRecords;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

/** Every route's whole answer. */
class ApiAnswersTest {
    static {
        TrustedRecords.trust();
    }

    private static final String POSITION = """
            {"holder": {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON"},
             "issue": {"id": "al-qaeda:regroup:afghanistan", "label": "al-Qaeda regrouping in Afghanistan"},
             "targets": [{"id": "al-qaeda", "name": "al-Qaeda", "type": "ARMED_GROUP"}],
             "polarity": "AFFIRMED",
             "likelihood": {"band": "LIKELY", "low": 0.55, "high": 0.8, "phrase": "likely"},
             "sentiment": "NEGATIVE",
             "horizon": {"from": "2022-03-29", "to": null, "phrase": "in 6 to 36 months"},
             "since": "2021-09-28", "statedAt": "2021-09-28", "recordedAt": "2021-09-29T00:00:00Z",
             "statements": ["s2", "s1"], "statementCount": 2}""";

    private static final String STATEMENT = """
            {"id": "s1", "kind": "ASSESSMENT",
             "holder": {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON", "anonymous": false},
             "chain": [{"id": "press-tv", "name": "Press TV", "type": "OUTLET"}],
             "targets": [{"id": "al-qaeda", "name": "al-Qaeda", "type": "ARMED_GROUP"}],
             "issue": {"id": "al-qaeda:regroup:afghanistan", "label": "al-Qaeda regrouping in Afghanistan"},
             "polarity": "AFFIRMED",
             "likelihood": {"band": "POSSIBLE", "low": null, "high": null, "phrase": "could"},
             "sentiment": "NEGATIVE",
             "horizon": {"from": "2022-03-29", "to": "2024-09-29", "phrase": "in 6 to 36 months"},
             "quotation": "INDIRECT", "statedAt": "2021-09-29", "recordedAt": "2021-10-01T06:12:00Z",
             "backing": null, "backedBy": {"endorses": 0, "rejects": 0}, "appearances": 1,
             "evidence": {"uri": "press/1", "version": "1", "source": [[0, 11]], "cue": [[12, 16]],
                          "content": [[17, 64]], "text": "al Qaeda could regroup there in 6 to 36 months"}}""";

    private static Statement.Builder statement() {
        return Records.statement("s1", "2021-09-29", "2021-10-01T06:12:00Z");
    }

    private static void check(FilledStores stores, String path, String expected) {
        try (ServedApi api = new ServedApi(stores)) {
            api.check(path, expected);
        }
    }

    @Test
    void actorsAreListedByIdWithTheirCounts() {
        check(Sample.stores(), "/v1/actors", """
                {"items": [
                  {"id": "al-qaeda", "name": "al-Qaeda", "type": "ARMED_GROUP", "held": 0, "targeted": 4},
                  {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON", "held": 3, "targeted": 0},
                  {"id": "mehmet-simsek", "name": "Mehmet Şimşek", "type": "PERSON", "held": 1, "targeted": 0}],
                 "next": null, "incomplete": []}""");
    }

    @Test
    void whoWasMergedIntoAnotherIsAnsweredAsThatOne() {
        FilledStores stores = Sample.stores();
        for (int partition = 0; partition < FilledStores.PARTITIONS; partition++) {
            stores.partition(ClaimStores.ACTORS, partition).put("mm", merged("mm", "milley"));
            stores.partition(ClaimStores.ACTORS, partition).put("milley", merged("milley", "mark-milley"));
            stores.partition(ClaimStores.ACTORS, partition).put("loop", merged("loop", "loop"));
        }
        try (ServedApi api = new ServedApi(stores)) {
            for (String path : List.of("", "/positions", "/timeline")) {
                assertThat(api.get("/v1/actors/mm" + path)).isEqualTo(api.get("/v1/actors/mark-milley" + path));
            }
            assertThat(api.send("GET", "/v1/actors/loop").statusCode()).isEqualTo(404);
        }
    }

    private static Actor merged(String id, String into) {
        return Actor.newBuilder().setId(id).setMergedInto(into).build();
    }

    @Test
    void actorsAreFoundWhateverTheCaseAndTheAccents() {
        String simsek = """
                {"items": [{"id": "mehmet-simsek", "name": "Mehmet Şimşek", "type": "PERSON", "held": 1, "targeted": 0}],
                 "next": null, "incomplete": []}""";
        check(Sample.stores(), "/v1/actors?q=simsek", simsek);
        check(Sample.stores(), "/v1/actors?q=%C5%9E%C4%B0M%C5%9EEK", simsek);
        check(Sample.stores(), "/v1/actors?q=nobody", "{\"items\": [], \"next\": null, \"incomplete\": []}");
    }

    @Test
    void positionsOfAHolderAreTheNewestOfEachIssue() {
        check(
                Sample.stores(),
                "/v1/actors/mark-milley/positions?issue=al-qaeda:regroup:afghanistan",
                "{\"items\": [" + POSITION + "], \"next\": null, \"incomplete\": []}");
    }

    @Test
    void positionsOnATargetAreEveryHolders() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(api.get("/v1/actors/al-qaeda/positions?role=target").findValuesAsText("id"))
                    .containsSequence("mark-milley", "al-qaeda:regroup:afghanistan", "al-qaeda")
                    .contains("mehmet-simsek");
        }
    }

    @Test
    void anIssueShowsWhoHoldsWhatOnItAndWhoContradicts() {
        FilledStores stores = Sample.stores()
                .add(
                        Records.position("s6", "2021-10-02", "2021-10-03T00:00:00Z")
                                .setHolder(Records.actor("omar-haddad", "Omar Haddad", ActorType.PERSON))
                                .setPolarity(Polarity.NEGATED)
                                .setLikelihood(new Likelihood(LikelihoodBand.ASSERTED, null, null, null))
                                .setHorizon(Records.window("2021-10-02", "2022-10-02"))
                                .build(),
                        "s6",
                        "2021-10-03T00:00:00Z",
                        null);
        try (ServedApi api = new ServedApi(stores)) {
            JsonNode all = api.get("/v1/issues/al-qaeda:regroup:afghanistan");
            assertThat(all.at("/issue/label").asText()).isEqualTo("al-Qaeda regrouping in Afghanistan");
            assertThat(all.path("holders").asInt()).isEqualTo(3);
            assertThat(all.path("complete").asBoolean()).isTrue();
            assertThat(all.path("spread")).isEqualTo(ServedApi.parse("""
                    {"likelihoods": [{"polarity": "AFFIRMED", "band": "LIKELY", "holders": 2},
                                     {"polarity": "NEGATED", "band": "ASSERTED", "holders": 1}],
                     "windows": 3, "from": "2021-10-02", "to": null}"""));
            assertThat(all.path("contradictions")).isEqualTo(ServedApi.parse("""
                    {"affirmed": ["mark-milley", "mehmet-simsek"], "negated": ["omar-haddad"]}"""));
            assertThat(all.at("/positions/2/holder/id").asText()).isEqualTo("omar-haddad");

            JsonNode before = api.get("/v1/issues/al-qaeda:regroup:afghanistan?asOf=2021-09-29");
            assertThat(before.path("holders").asInt()).isEqualTo(1);
            assertThat(before.at("/contradictions/affirmed")).isEmpty();
            assertThat(api.get("/v1/issues/al-qaeda:regroup:afghanistan?knownAt=2021-10-02")
                            .path("holders")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void aTimelineIsNewestFirst() {
        check(
                new FilledStores()
                        .add(statement().build())
                        .add(Records.statement("s0", "2021-09-28", "2021-10-01T06:12:00Z")
                                .build()),
                "/v1/actors/al-qaeda/timeline",
                "{\"items\": [" + STATEMENT + ","
                        + STATEMENT.replace("\"s1\"", "\"s0\"").replace("2021-09-29", "2021-09-28")
                        + "], \"next\": null, \"incomplete\": []}");
    }

    @Test
    void aTimelineKeepsToItsDaysAndKind() {
        FilledStores stores = new FilledStores().add(Records.MILLEY, 4, 0);
        for (String day : List.of("2021-09-27", "2021-09-28", "2021-09-29", "2021-09-30")) {
            stores.add(
                    Records.statement("s-" + day, day, "2021-10-01T00:00:00Z").build());
        }
        try (ServedApi api = new ServedApi(stores)) {
            assertThat(api.get("/v1/actors/mark-milley/timeline?from=2021-09-28&to=2021-09-29&kind=assessment")
                            .findValuesAsText("statedAt"))
                    .containsExactly("2021-09-29", "2021-09-28");
            assertThat(api.get("/v1/actors/mark-milley/timeline?kind=CLAIM").get("items"))
                    .isEmpty();
        }
    }

    @Test
    void aStatementIsFoundByItsId() {
        check(new FilledStores().add(statement().build()), "/v1/statements/s1", STATEMENT);
    }

    @Test
    void aWithdrawnStatementSaysSinceWhen() {
        check(
                new FilledStores()
                        .add(statement()
                                .setWithdrawnAt(Instant.parse("2021-11-01T00:00:00Z"))
                                .build()),
                "/v1/statements/s1",
                STATEMENT.replace("\"backing\"", "\"withdrawnAt\": \"2021-11-01T00:00:00Z\",\"backing\""));
    }

    @Test
    void theNewestRowOfAStatementAnswers() {
        ActorReference renamed = Records.actor("general-milley", "General Milley", ActorType.PERSON);
        try (ServedApi api = new ServedApi(new FilledStores()
                .add(statement()
                        .setWithdrawnAt(Instant.parse("2021-11-01T00:00:00Z"))
                        .build())
                .add(statement()
                        .setHolder(renamed)
                        .setRecordedAt(Instant.parse("2021-11-01T00:00:00Z"))
                        .build()))) {
            assertThat(api.get("/v1/statements/s1").at("/holder/id").asText()).isEqualTo("general-milley");
        }
    }

    @Test
    void aStatementWithoutDatesAndBoundsSaysNull() {
        Statement bare = statement()
                .setStatedAt(null)
                .setHorizon(null)
                .setAnonymous(true)
                .setChain(List.of())
                .setTargets(List.of())
                .setLikelihood(new Likelihood(LikelihoodBand.ASSERTED, null, null, null))
                .setBacking(new Backing(BackingKind.ENDORSES, null, Records.AL_QAEDA))
                .setReception(new Reception(null, 5L, 2L, 1L))
                .build();
        assertThat(ServedApi.parse(StatementJson.of(bare).toString())).isEqualTo(ServedApi.parse("""
                        {"id": "s1", "kind": "ASSESSMENT",
                         "holder": {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON", "anonymous": true},
                         "chain": [], "targets": [],
                         "issue": {"id": "al-qaeda:regroup:afghanistan", "label": "al-Qaeda regrouping in Afghanistan"},
                         "polarity": "AFFIRMED",
                         "likelihood": {"band": "ASSERTED", "low": null, "high": null, "phrase": null},
                         "sentiment": "NEGATIVE", "horizon": null,
                         "quotation": "INDIRECT", "statedAt": null, "recordedAt": "2021-10-01T06:12:00Z",
                         "backing": {"kind": "ENDORSES", "statement": null,
                                     "holder": {"id": "al-qaeda", "name": "al-Qaeda", "type": "ARMED_GROUP"}},
                         "backedBy": {"endorses": 2, "rejects": 1}, "appearances": 5,
                         "evidence": {"uri": "press/1", "version": "1", "source": [[0, 11]], "cue": [[12, 16]],
                                      "content": [[17, 64]],
                                      "text": "al Qaeda could regroup there in 6 to 36 months"}}"""));
    }

    @Test
    void aStatementToldAgainListsItsAppearancesAndThoseWhoBackIt() {
        Statement origin = statement().build();
        Statement copy = statement()
                .setId("s1-copy")
                .setRecordedAt(Instant.parse("2021-10-03T00:00:00Z"))
                .build();
        Statement backer = statement()
                .setId("s9")
                .setHolder(Sample.SIMSEK)
                .setBacking(new Backing(BackingKind.ENDORSES, null, Records.MILLEY))
                .build();
        try (ServedApi api = new ServedApi(
                new FilledStores().add(origin).add(copy).toldAgain(copy, origin).answered(origin, backer))) {
            assertThat(api.get("/v1/statements/s1-copy").get("copyOf").asText()).isEqualTo("s1");
            assertThat(api.get("/v1/statements/s1").has("copyOf")).isFalse();
            JsonNode first = api.get("/v1/statements/s1-copy/appearances?limit=1");
            assertThat(first.at("/items/0/statement").asText()).isEqualTo("s1");
            JsonNode second = api.get("/v1/statements/s1/appearances?limit=1&cursor="
                    + first.get("next").asText());
            assertThat(second.at("/items/0/statement").asText()).isEqualTo("s1-copy");
            assertThat(second.get("next").isNull()).isTrue();
            JsonNode backers = api.get("/v1/statements/s1-copy/backing");
            assertThat(backers.at("/items/0/id").asText()).isEqualTo("s9");
            assertThat(backers.at("/items/0/backing/statement").asText()).isEqualTo("s1");
        }
    }

    @Test
    void shiftsAreNewestFirstAcrossPartitions() {
        check(Sample.stores(), "/v1/shifts?limit=1", """
                {"items": [{"id": "shift-2", "kinds": ["STRENGTHENED", "EARLIER"],
                  "holder": {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON"},
                  "issue": {"id": "al-qaeda:regroup:afghanistan", "label": "al-Qaeda regrouping in Afghanistan"},
                  "before": %s, "after": null,
                  "statement": "gone", "cause": "WITHDRAWN", "at": "2021-11-02T08:30:00Z"}],
                 "next": "%s", "incomplete": []}""".formatted(
                        POSITION, Cursor.encode("2021-11-02T08:30:00.000Z\tshift-2")));
    }

    @Test
    void shiftsSinceIncludeTheirFirstInstant() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(ids(api, "/v1/shifts?since=2021-09-28")).containsExactly("shift-2", "shift-1");
            assertThat(ids(api, "/v1/shifts?since=2021-11-02T08:30:00Z")).containsExactly("shift-2");
            assertThat(ids(api, "/v1/shifts?since=2021-11-02T08:30:00.001Z")).isEmpty();
            assertThat(ids(api, "/v1/shifts?actor=al-qaeda&since=2021-09-29")).containsExactly("shift-2");
            assertThat(ids(api, "/v1/shifts?actor=mark-milley")).containsExactly("shift-2", "shift-1");
        }
    }

    @Test
    void anArticleIsItsTextWithTheStatementsFoundInIt() {
        String body = "😀 Şimşek said prices will fall.";
        Statement found = statement()
                .setHolder(Sample.SIMSEK)
                .setRecordedAt(null)
                .setEvidence(Evidence.newBuilder()
                        .setUri("https://news.example/a?b=ç")
                        .setVersion("2")
                        .setSource(List.of(new Span(3, 9)))
                        .setCue(List.of(new Span(10, 14)))
                        .setContent(List.of(new Span(15, 31)))
                        .setText("prices will fall")
                        .build())
                .build();
        FilledStores stores = new FilledStores()
                .add(edition("1", "old", "2021-10-01T00:00:00Z"), article("1", "Old."))
                .add(edition("2", "new", "2021-10-02T00:00:00Z"), article("2", body), found);
        try (ServedApi api = new ServedApi(stores)) {
            String path = "/v1/article?uri=https%3A%2F%2Fnews.example%2Fa%3Fb%3D%C3%A7";
            var json = api.get(path);
            var content = json.at("/statements/0/evidence/content/0");
            assertThat(json.get("body")
                            .asText()
                            .substring(content.get(0).asInt(), content.get(1).asInt()))
                    .isEqualTo(json.at("/statements/0/evidence/text").asText());
            assertThat(json.get("inForce").asBoolean()).isTrue();
            assertThat(json.at("/statements/0/holder/name").asText()).isEqualTo("Mehmet Şimşek");
            api.check(path + "&version=1", """
                    {"uri": "https://news.example/a?b=ç", "version": "1", "title": "Prices", "outlet": "News",
                     "url": null, "published": "2021-09-30T10:00:00Z", "status": "USABLE",
                     "recordedAt": "2021-10-01T00:00:00Z", "inForce": false, "body": "Old.", "statements": [], "incomplete": []}""");
        }
    }

    @Test
    void anArticlesStatementsAreTakenUpAsTheyAreByThemselves() {
        Statement found = statement()
                .setEvidence(Evidence.newBuilder()
                        .setUri("https://news.example/a?b=ç")
                        .setVersion("2")
                        .setContent(List.of(new Span(0, 16)))
                        .setText("Prices will fall")
                        .build())
                .build();
        Statement backer = statement().setId("s9").setHolder(Sample.SIMSEK).build();
        FilledStores stores = new FilledStores()
                .add(edition("2", "new", "2021-10-02T00:00:00Z"), article("2", "Prices will fall."), found)
                .add(found)
                .answered(found, backer);
        try (ServedApi api = new ServedApi(stores)) {
            JsonNode one = api.get("/v1/article?uri=https%3A%2F%2Fnews.example%2Fa%3Fb%3D%C3%A7")
                    .at("/statements/0");
            assertThat(one).isEqualTo(api.get("/v1/statements/s1"));
            assertThat(one.at("/backedBy/endorses").asLong()).isEqualTo(1);
        }
    }

    @Test
    void aDossierHasWhatWasLoadedOfTheActor() {
        Actor loaded = Actor.newBuilder()
                .setId("mark-milley")
                .setName("Mark Milley")
                .setAliases(List.of("The General"))
                .setWikidata("Q42")
                .setRoles(List.of(new Role("general", LocalDate.parse("2014-01-01"), null)))
                .build();
        FilledStores stores = Sample.stores();
        try (ServedApi api = new ServedApi(stores)) {
            assertThat(api.get("/v1/actors/mark-milley").get("actor")).isEqualTo(ServedApi.parse("""
                            {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON",
                             "aliases": [], "wikidata": null, "roles": []}"""));
            for (int partition = 0; partition < FilledStores.PARTITIONS; partition++) {
                stores.partition(ClaimStores.ACTORS, partition).put("mark-milley", loaded);
            }
            assertThat(api.get("/v1/actors/mark-milley").get("actor")).isEqualTo(ServedApi.parse("""
                            {"id": "mark-milley", "name": "Mark Milley", "type": "PERSON",
                             "aliases": ["The General"], "wikidata": "Q42",
                             "roles": [{"title": "general", "from": "2014-01-01", "to": null}]}"""));
        }
    }

    @Test
    void aDossierIsTheNewestOfEverything() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            var dossier = api.get("/v1/actors/al-qaeda");
            assertThat(dossier.get("actor")).isEqualTo(ServedApi.parse("""
                            {"id": "al-qaeda", "name": "al-Qaeda", "type": "ARMED_GROUP",
                             "aliases": [], "wikidata": null, "roles": []}"""));
            assertThat(dossier.get("counts")).isEqualTo(ServedApi.parse("{\"held\": 0, \"targeted\": 4}"));
            assertThat(dossier.at("/positions/holder")).isEmpty();
            assertThat(dossier.at("/positions/target")).isEqualTo(ServedApi.parse("[" + POSITION + "]"));
            assertThat(dossier.get("statements").findValuesAsText("statedAt"))
                    .containsExactly("2021-09-28", "2021-06-17");
            assertThat(dossier.get("shifts")).hasSize(2);
            assertThat(api.get("/v1/actors/mark-milley").at("/positions/holder"))
                    .isEqualTo(ServedApi.parse("[" + POSITION + "]"));
        }
    }

    @Test
    void theStatusSumsUp() {
        Status status = new Status(
                ServedApi.APPLICATION,
                "RUNNING",
                List.of(
                        new Status.Instance(new HostInfo("127.0.0.1", 8080), true, 8, 0),
                        new Status.Instance(new HostInfo("127.0.0.1", 1), false, 4, 4)),
                List.of(new Status.Task("0_1", "thread-1", true)),
                List.of(new Status.StoreLag("positions", 1, 70, 100), new Status.StoreLag("shifts", 1, 5, 5)));
        FilledStores stores = new FilledStores()
                .count(0, Outcome.EXTRACTED, 3)
                .count(1, Outcome.EXTRACTED, 4)
                .count(1, Outcome.DEAD_LETTERED, 2)
                .restoring(2);
        try (ServedApi api = new ServedApi(stores, new ServedApi.FixedStatus(true, status))) {
            api.check("/v1/status", """
                    {"application": {"id": "claim-tracker", "views": "", "extractor": "0123456789ab"},
                     "state": "RUNNING", "ready": true,
                     "instances": [
                       {"address": "127.0.0.1:8080", "self": true, "reachable": true, "active": 8, "standby": 0,
                        "state": "RUNNING", "ready": true, "restore": {"copies": 2, "behind": 1, "lag": 30}},
                       {"address": "127.0.0.1:1", "self": false, "reachable": false, "active": 4, "standby": 4,
                        "state": null, "ready": null, "restore": null}],
                     "tasks": [{"id": "0_1", "thread": "thread-1", "role": "ACTIVE"}],
                     "restore": {"copies": 2, "behind": 1, "lag": 30},
                     "lags": [{"store": "positions", "partition": 1, "position": 70, "end": 100, "lag": 30},
                              {"store": "shifts", "partition": 1, "position": 5, "end": 5, "lag": 0}],
                     "counters": {"EXTRACTED": 7, "WITHOUT_STATEMENTS": 0, "UNCHANGED": 0, "SUPERSEDED": 0,
                                  "WITHDRAWN": 0, "FORGOTTEN": 0, "DEAD_LETTERED": 2},
                     "deadLetters": 2,
                     "incomplete": [{"partition": 2, "reason": "RESTORING", "owner": null}]}""");
        }
    }

    @Test
    void deadLettersSayWhereTheyWereAndWhyTheyWerePutAside() {
        check(new FilledStores(), "/v1/dead-letters", """
                {"items": [{"at": "2021-10-01T00:00:00Z", "stage": "reading", "reason": "not Avro", "topic": "articles",
                            "partition": 2, "offset": 17}],
                 "next": null, "incomplete": []}""");
    }

    @Test
    void healthSpeaksOfTheProcessAndOfItsReadiness() {
        Status status = new Status(ServedApi.APPLICATION, "REBALANCING", List.of(), List.of(), List.of());
        try (ServedApi api = new ServedApi(new FilledStores(), new ServedApi.FixedStatus(false, status))) {
            api.check("/health/live", "{\"status\": \"UP\"}");
            assertThat(api.send("GET", "/health/ready").statusCode()).isEqualTo(503);
        }
        check(new FilledStores(), "/health/ready", "{\"status\": \"UP\"}");
    }

    @Test
    void metricsCountRequestsByRouteAndStatus() {
        try (ServedApi api = new ServedApi(new FilledStores())) {
            api.send("GET", "/v1/statements/none");
            assertThat(api.send("GET", "/metrics").body())
                    .contains(
                            "claimtracker_http_requests_seconds_count{route=\"/v1/statements/{id}\",status=\"404\"} 1");
        }
    }

    private static List<String> ids(ServedApi api, String path) {
        return StreamSupport.stream(api.get(path).get("items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }

    private static Edition edition(String version, String hash, String recordedAt) {
        return Edition.newBuilder()
                .setUri("https://news.example/a?b=ç")
                .setVersion(version)
                .setStatus(ArticleStatus.USABLE)
                .setHash(hash)
                .setRecordedAt(Instant.parse(recordedAt))
                .build();
    }

    private static Article article(String version, String body) {
        return Article.newBuilder()
                .setUri("https://news.example/a?b=ç")
                .setVersion(version)
                .setTitle("Prices")
                .setSource("News")
                .setPublished(Instant.parse("2021-09-30T10:00:00Z"))
                .setStatus(ArticleStatus.USABLE)
                .setBody(body)
                .build();
    }
}
