package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.extraction.attribution.Attribution;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a corpus of three texts with six attributions, one line of which is malformed. */
class EvaluateCommandTest {
    @Test
    void printsATableOfEveryMeasure() throws Exception {
        CommandRun run = CommandRun.of("evaluate", corpus().toString());

        assertThat(run.out().lines().map(line -> line.replaceAll("  .*", "")))
                .containsExactly(
                        "3 documents",
                        "exact source",
                        "exact cue",
                        "exact content",
                        "token source",
                        "token cue",
                        "token content",
                        "relation",
                        "relation with source");
        assertThat(run.out().lines().map(String::length).distinct()).hasSize(1);
    }

    @Test
    void readsOneAnnotatorADocument() throws Exception {
        JsonNode json = new JsonMapper()
                .readTree(
                        CommandRun.of("evaluate", "--json", corpus().toString()).out());

        assertThat(json.path("documents").asInt()).isEqualTo(3);
        assertThat(measure(json, "RELATION").path("marked").asInt()).isEqualTo(6);
        assertThat(measure(json, "EXACT_SOURCE").path("marked").asInt()).isEqualTo(5);
    }

    @Test
    void findsTheMarkedWordsBehindEmojiAndInPieces() throws Exception {
        List<String> contents = new BratCorpus(corpus(), complaint -> {})
                .documents()
                .flatMap(document -> document.attributions().stream()
                        .map(attribution -> Attribution.joined(attribution.content(), document.text())))
                .toList();

        assertThat(contents)
                .containsExactly(
                        "The harbour bridge … was lost in the night",
                        "ferries will run until spring",
                        "“We are back 👍🏽 for good,”",
                        "that prices could double by June",
                        "that it had closed two schools",
                        "“They stay open,”");
    }

    @Test
    void aBadLineIsNamedAndTheRestIsScored() throws Exception {
        CommandRun run = CommandRun.of("evaluate", corpus().toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().strip())
                .endsWith("school_annika.ann:5: has an offset that is no number: many")
                .hasLineCount(1);
    }

    @Test
    void printsWhatWasMissedAndWhatIsSpurious(@TempDir Path directory) throws Exception {
        write(directory.resolve("rain.txt"), "Brook said the bridge was lost. It rained on Monday, and on Tuesday.");
        write(
                directory.resolve("rain.ann"),
                "T1\tCue 35 41\trained\nT2\tContent 42 51;57 67\ton Monday on Tuesday\nE1\tAttribution:T1 Cue:T1 Content:T2\n");

        CommandRun run = CommandRun.of("evaluate", "--errors", "3", directory.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().skip(9))
                .containsExactly(
                        "missed    rain:35  <> {rained} [on Monday … on Tuesday]",
                        "spurious  rain:0  <Brook> {said} [the bridge was lost]");
    }

    @Test
    void whatIsNoCorpusIsAClearError(@TempDir Path directory) {
        CommandRun empty = CommandRun.of("evaluate", directory.toString());
        CommandRun missing =
                CommandRun.of("evaluate", directory.resolve("nowhere").toString());

        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err())
                .isEqualToIgnoringNewLines("claims: " + directory + " holds no text (.txt) with annotations (.ann)");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("nowhere is no directory that can be read");
    }

    @Test
    void whatMarksNothingOrTheWrongWordsIsSaidToDoSo(@TempDir Path directory) throws Exception {
        write(directory.resolve("a.txt"), "Brook said the bridge is lost.");
        write(directory.resolve("a.ann"), """
                T1\tSource 0 5\tBrook
                T2\tCue 7 11\tsaid
                T3\tContent 11 29\tthe bridge is lost
                E1\tAttribution:T2 Holder:T1 Words:T3
                """);

        CommandRun run = CommandRun.of("evaluate", directory.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("a.ann:2: has offsets of other words than it gives")
                .contains("a.ann:4: has none of the arguments Source, Cue and Content")
                .contains("marks no attribution");
    }

    @Test
    void filesWithoutTheirOtherHalfAreNamed(@TempDir Path directory) throws Exception {
        write(directory.resolve("whole.txt"), "It rained.");
        write(directory.resolve("whole_b.ann"), "");
        write(directory.resolve("alone.txt"), "It snowed.");
        write(directory.resolve("lost_b.ann"), "");

        CommandRun run = CommandRun.of("evaluate", directory.toString());

        assertThat(run.out()).startsWith("1 documents");
        assertThat(run.err())
                .contains("lost_b.ann: there is no text of its name")
                .contains("alone.txt: has no annotations");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("old.txt"), new byte[] {(byte) 0xE9});
        write(directory.resolve("old.ann"), "");

        assertThat(CommandRun.of("evaluate", directory.toString()).err()).contains("old.txt: is not UTF-8");
    }

    private static JsonNode measure(JsonNode json, String name) {
        return StreamSupport.stream(json.path("scores").spliterator(), false)
                .filter(one -> one.path("measure").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static Path corpus() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EvaluateCommandTest.class.getResource("/corpus"))
                .toURI());
    }
}
