package io.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ListedActors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that nobody wrote in good faith: extraction ends, within the test JVM's memory, and every offset is valid. */
class HostileTextTest {
    private final StatementExtractor extractor = new StatementExtractor(ListedActors.builtIn());

    static Stream<String> texts() {
        return Stream.of(
                "",
                " \n\n\t",
                "a".repeat(1_000_000),
                "A".repeat(1_000_000),
                "“".repeat(100_000),
                "\"".repeat(100_001),
                "“x,” he said. ".repeat(20_000),
                "(".repeat(100_000) + "he said it was lost" + ")".repeat(100_000),
                "[".repeat(100_000),
                "said ".repeat(100_000),
                "said, ".repeat(50_000),
                "He said that ".repeat(50_000),
                "according to ".repeat(50_000),
                "Ada Brook, ".repeat(50_000) + "said it was lost.",
                "6, ".repeat(100_000) + "months",
                "in ".repeat(50_000),
                "\n".repeat(100_000) + "he said",
                "🙂".repeat(100_000) + " he said it was lost",
                "\ud83d".repeat(10_000),
                "Brook's ".repeat(50_000) + "claim");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void extractionEndsWithValidOffsets(String text) {
        Document document = new Document(
                "urn:hostile", Optional.empty(), "e", Optional.empty(), Optional.of(LocalDate.of(2021, 10, 1)), text);
        Extraction extraction = extractor.extract(document);
        assertThat(extraction.statements()).hasSameSizeAs(extraction.attributions());
        assertThat(extraction.attributions()).allSatisfy(attribution -> assertThat(
                        Stream.of(attribution.source(), attribution.cue(), attribution.content())
                                .flatMap(spans -> spans.stream()))
                .allMatch(span -> span.begin() < span.end() && span.end() <= text.length()));
    }
}
