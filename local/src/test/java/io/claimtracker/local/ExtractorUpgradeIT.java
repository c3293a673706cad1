package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new extractor beside the old one, over the same articles: views of its own, and what has changed, listed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
final class ExtractorUpgradeIT {
    private static final Views NEXT = new Views("next");
    private static final Views REPLAY = new Views("replay");
    private static final String REGROUP = "al-qaeda:regroup:afghanistan";
    private static final String RESURGE = "al-qaeda:resurge:afghanistan";

    /** What is derived from the articles, by the topics' plain names. */
    private static final List<Topic<? extends SpecificRecord>> OUTPUTS = List.of(
            Topics.CLAIMS, Topics.ASSESSMENTS, Topics.POSITIONS, Topics.POSITION_SHIFTS, Topics.FORECAST_EVENTS);

    private final Path directory;

    private RunningSystem old;
    private RunningSystem next;
    private Path eventKinds;
    private Map<String, List<JsonNode>> answersBefore = Map.of();
    private Map<String, Long> countsBefore = Map.of();

    ExtractorUpgradeIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void anExtractorIsFollowedByOneThatKnowsMoreKinds() throws IOException {
        // What is written is the user's own kind "resurge", which takes a verb from a built-in one, and another label.
        eventKinds = Files.writeString(directory.resolve("kinds.txt"), """
                # kind, label, verbs, nouns
                resurge\tresurging in\tregroup\tregrouping
                attack\tstriking\t
                """);
        old = RunningSystem.start(directory);
        old.publish(
                says("milley", "Gen. Mark Milley", "2021-06-17", "al-Qaeda could regroup in Afghanistan"),
                says("austin", "Lloyd Austin", "2021-06-18", "al-Qaeda could reconstitute in Afghanistan"),
                says("kirby-1", "John Kirby", "2021-07-01", "al-Qaeda could reconstitute in Afghanistan"),
                says("kirby-2", "John Kirby", "2021-07-02", "al-Qaeda could regroup in Afghanistan"),
                says("kahl", "Colin Kahl", "2021-10-26", "ISIS-K could attack the United States"));
        answersBefore = answers(old);
        countsBefore = counts(Views.UNNAMED);

        next = RunningSystem.join(old.cluster(), directory, NEXT, eventKinds);
        next.awaitLoaded();
    }

    @AfterAll
    void end() {
        next.close();
        old.close();
    }

    @Test
    void theChangesAreListedAndNoOthers() {
        CommandRun run = CommandRun.of("compare", old.api().url(), next.api().url(), "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<JsonNode> lines = run.out().lines().map(Api::parse).toList();
        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(ExtractorUpgradeIT::told)
                .containsExactly(
                        "CHANGED colin-kahl isis-k:attack:united-states [issue]",
                        "CHANGED john-kirby " + REGROUP + " [statedAt, recordedAt, statements, statementCount]",
                        "ADDED john-kirby " + RESURGE + " []",
                        "REMOVED mark-milley " + REGROUP + " []",
                        "ADDED mark-milley " + RESURGE + " []");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(Api.parse("{\"totals\": {\"ALIKE\": 1, \"REMOVED\": 1, \"ADDED\": 2, \"CHANGED\": 2}}"));
        assertThat(lines.get(0).at("/before/issue/label").asText()).isEqualTo("ISIS-K attacking United States");
        assertThat(lines.get(0).at("/after/issue/label").asText()).isEqualTo("ISIS-K striking United States");
    }

    @Test
    void peopleAreToldTheSame() {
        CommandRun run = CommandRun.of("compare", old.api().url(), next.api().url());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(": application claim-tracker, extractor " + extractor(old))
                .contains(": application claim-tracker-next, views next, extractor " + extractor(next))
                .contains("- mark-milley  " + REGROUP + "  possible", "+ mark-milley  " + RESURGE + "  possible")
                .contains("    issue           ISIS-K attacking United States → ISIS-K striking United States")
                .contains("    statementCount  2 → 1")
                .endsWith("1 alike, 1 only in the first, 2 only in the second, 2 differ\n");
    }

    @Test
    void theViewsOfTheOldOneAreUntouched() {
        assertThat(answers(old)).containsExactlyEntriesOf(answersBefore);
        assertThat(counts(Views.UNNAMED)).isEqualTo(countsBefore);
        assertThat(TopicContents.keyed(old.cluster(), NEXT.topic(Topics.POSITIONS)))
                .containsKey("mark-milley\t" + RESURGE)
                .doesNotContainKey("mark-milley\t" + REGROUP);
    }

    @Test
    void aReplayWithTheSameExtractorComesToTheSameViews() {
        try (RunningSystem replay = RunningSystem.join(old.cluster(), directory, REPLAY, eventKinds)) {
            replay.awaitLoaded();

            CommandRun run =
                    CommandRun.of("compare", next.api().url(), replay.api().url(), "--json");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo("{\"totals\":{\"ALIKE\":5,\"REMOVED\":0,\"ADDED\":0,\"CHANGED\":0}}\n");
            assertThat(answers(replay)).containsExactlyEntriesOf(answers(next));
            for (Topic<? extends SpecificRecord> topic : OUTPUTS) {
                Map<String, ?> replayed = TopicContents.keyed(old.cluster(), REPLAY.topic(topic));
                assertThat(replayed).as(topic.name()).isEqualTo(TopicContents.keyed(old.cluster(), NEXT.topic(topic)));
            }
            assertThat(extractor(replay)).isEqualTo(extractor(next)).isNotEqualTo(extractor(old));
        }
    }

    @Test
    void viewsOfAnotherApplicationAreNotWritten() {
        assertRefused(
                "the application claim-tracker writes the views without a name; other needs views of its own",
                "--application-id",
                "other");
    }

    @Test
    void viewsOfAnotherExtractorAreNotWritten() {
        assertRefused(
                "the views next come of extractor " + extractor(next) + ", and this is extractor " + extractor(old),
                "--views",
                "next");
    }

    @Test
    void anApplicationWritesOneSetOfViews() {
        assertThat(old.claims("setup", "--views", "more").code()).isZero();
        assertRefused(
                "the application claim-tracker writes the views without a name; for the views more another"
                        + " --application-id is needed",
                "--views",
                "more",
                "--application-id",
                "claim-tracker");
    }

    @Test
    void viewsThatWereNotSetUpAreNamedWithWhatToRun() {
        assertRefused("run ./claims setup --views absent first", "--views", "absent");
    }

    @Test
    void aPortInUseIsNamedWithWhatToDo() {
        String port = old.api().url().replaceAll(".*:", "");
        CommandRun run = old.claims(
                "serve",
                "--port",
                port,
                "--state-dir",
                directory.resolve("refused").toString());

        assertThat(run.code()).isOne();
        assertThat(run.err()).contains("port " + port + " on 127.0.0.1 is in use");
    }

    private void assertRefused(String reason, String... arguments) {
        List<String> serve = new ArrayList<>(List.of("serve", "--port", "0"));
        serve.addAll(List.of("--state-dir", directory.resolve("refused").toString()));
        serve.addAll(List.of(arguments));
        CommandRun run = old.claims(serve.toArray(String[]::new));

        assertThat(run.code()).isOne();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(reason);
    }

    /** What is answered about the present, and about a past in which less had been stated and less was known. */
    private static Map<String, List<JsonNode>> answers(RunningSystem system) {
        Map<String, List<JsonNode>> answers = Answers.of(system.api());
        String past = "/v1/actors/john-kirby/positions?role=holder&asOf=2021-07-02&knownAt=2021-07-01T23:00:00Z";
        answers.put(past, system.api().list(past));
        assertThat(answers.get(past)).hasSize(1);
        assertThat(answers.get(past).get(0).path("statementCount").asInt()).isOne();
        return answers;
    }

    private Map<String, Long> counts(Views views) {
        Map<String, Long> counts = new TreeMap<>();
        OUTPUTS.forEach(topic -> counts.put(topic.name(), TopicContents.count(old.cluster(), views.topic(topic))));
        return counts;
    }

    private static String extractor(RunningSystem system) {
        return system.api().get("/v1/status").at("/application/extractor").asText();
    }

    private static String told(JsonNode difference) {
        List<String> fields = new ArrayList<>();
        difference.path("fields").forEach(field -> fields.add(field.asText()));
        return String.join(
                " ",
                difference.path("difference").asText(),
                difference.at("/holder/id").asText(),
                difference.at("/issue/id").asText(),
                fields.toString());
    }

    private static Dispatch says(String uri, String holder, String day, String content) {
        return Dispatch.of("wire/" + uri, day, holder + " said that " + content + ".");
    }
}
