package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Actors loaded by the command reach back over what is in the views, in every partition, as a replay has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActorsIT {
    private static final int ARTICLES = 12;
    private static final Views AGAIN = new Views("again");

    private final Path directory;

    private Map<String, List<JsonNode>> answers = Map.of();
    private Map<String, Map<String, ?>> outputs = Map.of();

    ActorsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void actorsAreLoadedAfterTheArticles() throws IOException {
        try (RunningSystem system = RunningSystem.start(directory)) {
            system.publish(
                    IntStream.range(0, ARTICLES).mapToObj(ActorsIT::report).toArray(Dispatch[]::new));
            assertThat(statementsOf(system, "omar-haddad")).hasSize(ARTICLES);

            load(system, """
                    - id: oh
                      name: Omar al-Haddad
                      type: person
                      aliases: [O. Haddad]
                    - id: omar-haddad
                      name: Omar Haddad
                      mergedInto: oh
                    """);
            answers = Answers.of(system.api());
            outputs = outputsOf(system, Views.UNNAMED);

            assertThat(statementsOf(system, "oh")).hasSize(ARTICLES).allSatisfy(statement -> {
                assertThat(statement.at("/holder/name").asText()).isEqualTo("Omar al-Haddad");
                assertThat(statement.path("recordedAt").asText()).endsWith("T12:00:00Z");
            });
            assertThat(answers).doesNotContainKey("/v1/actors/omar-haddad");
            assertThat(system.api().get("/v1/actors/omar-haddad"))
                    .isEqualTo(system.api().get("/v1/actors/oh"));
            assertThat(system.extracted()).isEqualTo(ARTICLES);
            isFoundByEveryName(system);
        }
    }

    @Test
    void aReplayWithTheNewDirectoryComesToTheSameAnswers() {
        try (RunningSystem system = RunningSystem.start(directory, AGAIN)) {
            system.awaitLoaded();

            assertThat(Answers.of(system.api())).containsExactlyEntriesOf(answers);
            assertThat(outputsOf(system, AGAIN)).isEqualTo(outputs);
            isFoundByEveryName(system);
        }
    }

    /** By the present name, the alias, and what the merged entry was called, each of which may come from another partition. */
    private static void isFoundByEveryName(RunningSystem system) {
        for (String name : List.of("Omar al-Haddad", "o. haddad", "OMAR HADDAD", "omar-haddad", "oh")) {
            assertThat(system.api().list("/v1/actors?q=" + Api.encode(name)))
                    .as(name)
                    .extracting(actor -> actor.path("id").asText())
                    .containsExactly("oh");
        }
        assertThat(system.api().list("/v1/issues?q=" + Api.encode("al qaida regroup")))
                .extracting(issue -> issue.path("id").asText() + " " + issue.path("holders"))
                .containsExactly("al-qaeda:regroup:afghanistan 1");
    }

    private void load(RunningSystem system, String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("actors.yaml"), yaml);
        CommandRun run = system.claims("actors", "load", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("loaded 2 actors, removed 0, 0 bad\n");
        system.awaitLoaded();
    }

    private static Map<String, Map<String, ?>> outputsOf(RunningSystem system, Views views) {
        return Stream.of(Topics.CLAIMS, Topics.ASSESSMENTS, Topics.POSITIONS, Topics.POSITION_SHIFTS)
                .collect(Collectors.toMap(
                        Topic::name, topic -> TopicContents.keyed(system.cluster(), views.topic(topic))));
    }

    private static List<JsonNode> statementsOf(RunningSystem system, String actor) {
        return system.api().list("/v1/actors/" + actor + "/timeline");
    }

    private static Dispatch report(int number) {
        String day = String.format("2021-06-%02d", number + 1);
        return Dispatch.of(
                "wire/" + number,
                day,
                "Omar Haddad said that al-Qaeda could regroup in Afghanistan in " + (number + 2) + " months.");
    }
}
