package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Articles in by the commands, answers out over HTTP, through a real broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NewsroomIT {
    private static final String REGROUP = "al-qaeda:regroup:afghanistan";
    private static final String SEPTEMBER = "https://wire.example.org/2021/09/28?id=7&lang=en#“top”";
    private static final String NOW = "";

    /** What is quoted has characters of two units and of several bytes before it. */
    private static final String BODY = """
            WASHINGTON 🚀🚀 – “Nothing is settled”, it says on a door in the Senate.

            Gen. Mark Milley, the chairman of the joint chiefs of staff, told senators on Tuesday that “al-Qaeda could \
            regroup in Afghanistan in 6 to 36 months”. 😀

            Mehmet Şimşek, the finance minister, said on Tuesday that al-Qaeda could regroup in Afghanistan in two years.
            """;

    private final Path directory;

    private RunningSystem system;

    NewsroomIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void start() {
        system = RunningSystem.start(directory);
        system.publish(
                Dispatch.of(
                        "wire/june",
                        "2021-06-17",
                        "Gen. Mark Milley told senators on Thursday that al-Qaeda could regroup in Afghanistan in about two"
                                + " years."),
                Dispatch.of(SEPTEMBER, "2021-09-28", BODY));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void whatAHolderSaidIsTheHoldersPositionWithItsWindow() {
        JsonNode position = api().position("mark-milley", REGROUP, NOW).orElseThrow();

        assertThat(position.at("/holder/name").asText()).isEqualTo("Mark Milley");
        assertThat(position.at("/likelihood/band").asText()).isEqualTo("POSSIBLE");
        assertThat(position.at("/likelihood/low").isNull()).isTrue();
        assertThat(window(position)).isEqualTo("2022-03-28 to 2024-09-28 (in 6 to 36 months)");
        assertThat(position.path("statedAt").asText()).isEqualTo("2021-09-28");
        assertThat(position.path("recordedAt").asText()).isEqualTo("2021-09-28T12:00:00Z");
        assertThat(position.path("statementCount").asInt()).isEqualTo(2);
    }

    @Test
    void itIsFoundUnderItsTargetToo() {
        List<JsonNode> positions = api().list("/v1/actors/al-qaeda/positions?role=target&issue=" + REGROUP);

        assertThat(positions)
                .contains(api().position("mark-milley", REGROUP, NOW).orElseThrow());
        assertThat(positions)
                .filteredOn(position -> position.at("/holder/id").asText().equals("mehmet-simsek"))
                .singleElement()
                .extracting(NewsroomIT::window)
                .isEqualTo("2023-09-28 to 2023-09-28 (in two years)");
    }

    @Test
    void asOfADayBeforeItIsWhatWasSaidByThen() {
        assertThat(api().position("mark-milley", REGROUP, "&asOf=2021-09-27"))
                .map(NewsroomIT::window)
                .contains("2023-06-17 to 2023-06-17 (in about two years)");
        assertThat(api().position("mark-milley", REGROUP, "&asOf=2021-06-16")).isEmpty();
    }

    @Test
    void everyPositionRestsOnWordsThatStandWhereItSays() {
        List<String> quoted = new ArrayList<>();
        for (JsonNode position : api().list("/v1/actors/al-qaeda/positions?role=target")) {
            for (JsonNode id : position.path("statements")) {
                JsonNode evidence = api().get("/v1/statements/" + id.asText()).path("evidence");
                JsonNode article = api().get("/v1/article?uri="
                        + Api.encode(evidence.path("uri").asText()) + "&version="
                        + evidence.path("version").asText());
                quoted.add(substrings(article.path("body").asText(), evidence.path("content")));
                assertThat(evidence.path("text").asText()).isEqualTo(quoted.get(quoted.size() - 1));
            }
        }
        assertThat(quoted)
                .contains(
                        "al-Qaeda could regroup in Afghanistan in 6 to 36 months",
                        "al-Qaeda could regroup in Afghanistan in two years");
    }

    @Test
    void anArticleIsAnsweredWholeWithWhatWasFoundInIt() {
        JsonNode article = api().get("/v1/article?uri=" + Api.encode(SEPTEMBER));

        assertThat(article.path("body").asText()).isEqualTo(BODY);
        assertThat(article.path("outlet").asText()).isEqualTo("Harbour Wire");
        assertThat(article.findValuesAsText("id")).contains("mark-milley", "mehmet-simsek");
        assertThat(article.path("statements").findParents("evidence")).allSatisfy(statement -> {
            assertThat(statement.at("/chain/0/name").asText()).isEqualTo("Harbour Wire");
            assertThat(statement.at("/evidence/text").asText())
                    .isEqualTo(substrings(BODY, statement.at("/evidence/content")));
        });
    }

    @Test
    void aNameIsFoundByItsLettersOrWithoutTheirMarks() {
        assertThat(api().list("/v1/actors?q=" + Api.encode("ŞİMŞEK"))).isEqualTo(api().list("/v1/actors?q=simsek"));
        assertThat(api().list("/v1/actors?q=simsek"))
                .singleElement()
                .satisfies(actor -> assertThat(actor.path("name").asText()).isEqualTo("Mehmet Şimşek"));
    }

    @Test
    void aMoveOfTheWindowIsAShiftOfHolderAndTarget() {
        List<JsonNode> shifts = api().list("/v1/shifts?actor=mark-milley");

        assertThat(shifts).singleElement().satisfies(shift -> {
            assertThat(shift.path("kinds")).extracting(JsonNode::asText).containsExactly("LATER");
            assertThat(window(shift.path("before"))).startsWith("2023-06-17 to 2023-06-17");
            assertThat(window(shift.path("after"))).startsWith("2022-03-28 to 2024-09-28");
            assertThat(shift.path("cause").asText()).isEqualTo("STATED");
        });
        assertThat(api().list("/v1/shifts?actor=al-qaeda")).containsAll(shifts);
        assertThat(api().list("/v1/shifts")).containsAll(shifts);
    }

    @Test
    void timelineAndDossierTellTheSameStory() {
        List<JsonNode> timeline = api().list("/v1/actors/mark-milley/timeline");
        JsonNode dossier = api().get("/v1/actors/mark-milley");

        assertThat(timeline)
                .extracting(statement -> statement.path("statedAt").asText())
                .containsExactly("2021-09-28", "2021-06-17");
        assertThat(api().list("/v1/actors/mark-milley/timeline?to=2021-09-27")).isEqualTo(timeline.subList(1, 2));
        assertThat(dossier.path("statements")).containsExactlyElementsOf(timeline);
        assertThat(dossier.at("/positions/holder"))
                .containsExactlyElementsOf(api().list("/v1/actors/mark-milley/positions?role=holder"));
        assertThat(dossier.path("shifts")).containsExactlyElementsOf(api().list("/v1/shifts?actor=mark-milley"));
        assertThat(dossier.at("/counts/held").asInt()).isEqualTo(2);
    }

    @Test
    void aRevisedEditionTakesBackWhatItNoLongerSays() {
        String issue = "isis-k:regroup:afghanistan";
        Dispatch first = Dispatch.of(
                "wire/austin",
                "2021-10-01",
                "Lloyd Austin said on Friday that ISIS-K could regroup in Afghanistan in two years.");
        system.publish(first);
        assertThat(api().position("lloyd-austin", issue, NOW)).isPresent();

        system.publish(first.revised("2", "2021-10-03T09:00:00Z", "Nobody said a word. An earlier version was wrong."));

        assertThat(api().position("lloyd-austin", issue, NOW)).isEmpty();
        assertThat(api().list("/v1/actors/isis-k/positions?role=target&knownAt=2021-10-03"))
                .isEmpty();
        assertThat(api().position("lloyd-austin", issue, "&knownAt=2021-10-03T08:59:59Z"))
                .isEqualTo(api().list("/v1/actors/isis-k/positions?role=target&knownAt=2021-10-02").stream()
                        .findFirst())
                .map(NewsroomIT::window)
                .contains("2023-10-01 to 2023-10-01 (in two years)");
        assertThat(api().get("/v1/article?uri=wire/austin").path("version").asText())
                .isEqualTo("2");
        assertThat(api().list("/v1/shifts?actor=lloyd-austin")).singleElement().satisfies(shift -> {
            assertThat(shift.path("cause").asText()).isEqualTo("WITHDRAWN");
            assertThat(shift.path("after").isNull()).isTrue();
            assertThat(shift.path("at").asText()).isEqualTo("2021-10-03T09:00:00Z");
        });
    }

    @Test
    void aWithdrawnArticleLeavesThePositionsAsTheyWereWithoutIt() {
        String issue = "taliban:regroup:kabul";
        system.publish(
                Dispatch.of(
                        "wire/kirby-1",
                        "2021-11-01",
                        "John Kirby said on Monday that the Taliban could regroup in Kabul."),
                Dispatch.of(
                        "wire/kirby-2",
                        "2021-11-08",
                        "John Kirby said on Monday that the Taliban were likely to regroup in Kabul."));
        JsonNode likely = api().position("john-kirby", issue, NOW).orElseThrow();
        assertThat(likely.at("/likelihood/band").asText()).isEqualTo("LIKELY");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusMillis(1);

        CommandRun run = system.claims("withdraw", "wire/kirby-2");
        system.awaitLoaded();

        assertThat(run).isEqualTo(new CommandRun(0, run.out(), ""));
        assertThat(run.out()).contains("withdrawn", "wire/kirby-2");
        assertThat(api().position("john-kirby", issue, NOW)
                        .orElseThrow()
                        .at("/likelihood/band")
                        .asText())
                .isEqualTo("POSSIBLE");
        assertThat(api().position("john-kirby", issue, "&knownAt=" + before)).contains(likely);
        assertThat(api().list("/v1/actors/john-kirby/timeline")).hasSize(1);
        String statement = likely.path("statements").path(0).asText();
        assertThat(api().get("/v1/statements/" + statement).path("withdrawnAt").asText())
                .isGreaterThan(before.toString());
    }

    @Test
    void aForgottenArticleWasNeverThereAndItsNeighbourStays() {
        String issue = "taliban:regroup:kabul";
        system.publish(
                Dispatch.of(
                        "wire/ellison-1",
                        "2021-11-01",
                        "Lea Ellison said on Monday that the Taliban could regroup in Kabul."),
                Dispatch.of(
                        "wire/ellison-2",
                        "2021-11-08",
                        "Lea Ellison said on Monday that the Taliban were likely to regroup in Kabul."));
        JsonNode likely = api().position("lea-ellison", issue, NOW).orElseThrow();
        String statement = likely.path("statements").path(0).asText();
        Instant before = Instant.now();

        CommandRun told = system.claims("forget", "wire/ellison-2");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("would be erased: 1 edition of wire/ellison-2", "nothing was erased");
        assertThat(api().position("lea-ellison", issue, NOW)).contains(likely);

        CommandRun run = system.claims("forget", "wire/ellison-2", "--execute", "--json");
        system.awaitLoaded();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"erased\":true", "\"hash\"");
        // Asked as known before the erasure, too: what is forgotten was never said.
        for (String when : List.of(NOW, "&knownAt=" + before)) {
            assertThat(api().position("lea-ellison", issue, when)
                            .orElseThrow()
                            .at("/likelihood/band")
                            .asText())
                    .isEqualTo("POSSIBLE");
        }
        assertThat(api().list("/v1/actors/lea-ellison/timeline")).hasSize(1);
        assertThat(api().send("/v1/statements/" + statement).statusCode()).isEqualTo(404);
        assertThat(api().send("/v1/article?uri=wire/ellison-2").statusCode()).isEqualTo(404);
        assertThat(system.claims("forget", "wire/ellison-2").code()).isEqualTo(1);
    }

    @Test
    void forgettingAnArticleErasesTheOutcomesOfItsStatementsAlone() {
        system.publish(
                Dispatch.of(
                        "wire/mercer-1",
                        "2021-11-01",
                        "Nora Mercer said on Monday that the Taliban could regroup in Kabul in six months."),
                Dispatch.of(
                        "wire/mercer-2",
                        "2021-11-08",
                        "Paul Mercer said on Monday that the Taliban were likely to regroup in Kabul in two years."));
        String kept = onlyStatementOf("nora-mercer");
        String erased = onlyStatementOf("paul-mercer");
        for (String statement : List.of(kept, erased)) {
            assertThat(
                            api().post(
                                            "/v1/forecasts/" + statement + "/resolution",
                                            "{\"outcome\": \"HAPPENED\", \"at\": \"2022-01-01\", \"source\": \"wire/outcome\"}"))
                    .isEqualTo(202);
        }

        CommandRun told = system.claims("forget", "wire/mercer-2");
        assertThat(told.out())
                .contains(
                        "would be erased: 1 outcome recorded of its statements",
                        "  statement " + erased + ": HAPPENED");
        assertThat(outcomes()).contains(kept, erased);

        CommandRun run = system.claims("forget", "wire/mercer-2", "--execute", "--json");
        system.awaitLoaded();

        JsonNode said = Api.parse(run.out());
        assertThat(said.at("/outcomes/0/statement").asText()).isEqualTo(erased);
        assertThat(said.path("outcomes")).hasSize(1);
        assertThat(said.at("/deadLetters/count").asInt()).isZero();
        assertThat(outcomes()).contains(kept).doesNotContain(erased);
        assertThat(onlyStatementOf("nora-mercer")).isEqualTo(kept);
    }

    private String onlyStatementOf(String holder) {
        List<JsonNode> timeline = api().list("/v1/actors/" + holder + "/timeline");
        assertThat(timeline).hasSize(1);
        return timeline.get(0).path("id").asText();
    }

    private Set<String> outcomes() {
        return TopicContents.keyed(system.cluster(), Topics.RESOLUTIONS).keySet();
    }

    @Test
    void anOfficeIsWhoHeldItOnTheDayOnceThatIsLoaded() throws IOException {
        system.publish(
                Dispatch.of(
                        "wire/office-1",
                        "2021-11-01",
                        "The Chadian defense minister said on Monday that the Taliban could regroup in Kabul."),
                Dispatch.of(
                        "wire/office-2",
                        "2023-11-06",
                        "Chad's minister of defence said on Monday that the Taliban would regroup in Kabul."));
        Path holders = Files.writeString(directory.resolve("holders.yaml"), """
                - id: omar-haddad
                  name: Omar Haddad
                  type: person
                  roles: [{title: defense minister of Chad, from: 2020-01-01, to: 2022-12-31}]
                - id: layla-brook
                  name: Layla Brook
                  type: person
                  wikidata: Q42
                  aliases: [L. Brook]
                  roles: [{title: defense minister of Chad, from: 2023-01-01}]
                """);
        Path merges = Files.writeString(
                directory.resolve("merges.json"), "{\"id\": \"lb\", \"mergedInto\": \"layla-brook\"}");

        CommandRun run = system.claims("actors", "load", holders.toString(), merges.toString());
        assertThat(run.out()).as(run.err()).isEqualTo("loaded 3 actors, removed 0, 0 bad\n");
        system.awaitLoaded();

        assertThat(api().list("/v1/actors/omar-haddad/timeline"))
                .extracting(statement -> statement.path("statedAt").asText() + " "
                        + statement.at("/holder/anonymous").asBoolean())
                .containsExactly("2021-11-01 false");
        assertThat(api().list("/v1/actors/layla-brook/timeline"))
                .extracting(statement -> statement.at("/evidence/uri").asText())
                .containsExactly("wire/office-2");
        assertThat(api().get("/v1/actors/lb").path("actor")).isEqualTo(Api.parse("""
                {"id": "layla-brook", "name": "Layla Brook", "type": "PERSON", "aliases": ["L. Brook"],
                 "wikidata": "Q42", "roles": [{"title": "defense minister of Chad", "from": "2023-01-01", "to": null}]}"""));

        Path circle = Files.writeString(
                directory.resolve("circle.json"), "{\"id\": \"layla-brook\", \"mergedInto\": \"lb\"}");
        CommandRun refused = system.claims("actors", "load", circle.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("mergedInto goes in a circle: layla-brook → lb → layla-brook, with lb as loaded before");
    }

    @Test
    void everyRecordIsCountedOnceAndTheMetricsSayTheSame() {
        JsonNode status = api().get("/v1/status");
        long counted = StreamSupport.stream(status.path("counters").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
        long measured = api().send("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("claimtracker_article_records_total{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();

        assertThat(counted).isEqualTo(system.recordsSent()).isPositive();
        assertThat(measured).isEqualTo(counted);
        assertThat(status.path("incomplete")).isEmpty();
        assertThat(status.path("deadLetters").asLong()).isZero();
        assertThat(api().isReady()).isTrue();
        assertThat(api().send("/health/live").statusCode()).isEqualTo(200);
    }

    private Api api() {
        return system.api();
    }

    private static String window(JsonNode position) {
        JsonNode horizon = position.path("horizon");
        return horizon.path("from").asText() + " to " + horizon.path("to").asText() + " ("
                + horizon.path("phrase").asText() + ")";
    }

    /** Spans count UTF-16 units, as Java's strings do. */
    private static String substrings(String body, JsonNode spans) {
        return StreamSupport.stream(spans.spliterator(), false)
                .map(span -> body.substring(span.path(0).asInt(), span.path(1).asInt()))
                .collect(Collectors.joining(" … "));
    }
}
