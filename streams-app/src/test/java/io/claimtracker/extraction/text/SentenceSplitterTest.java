package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {
    private final ProseReader reader = new ProseReader();

    static Stream<String> sentences() {
        return Cases.of("sentences.txt");
    }

    static Stream<String> paragraphs() {
        return Cases.of("prose.txt");
    }

    static Stream<String> headlines() {
        return Cases.of("headlines.txt");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentencesAreAsMarked(String written) {
        String marked = Cases.text(written);
        Prose prose = reader.read(marked.replace("|", ""));
        assertThat(prose.sentences().stream().map(sentence -> prose.span(sentence.first(), sentence.end())
                        .in(prose.text())))
                .containsExactly(Arrays.stream(marked.split("\\|"))
                        .map(SentenceSplitterTest::trimmed)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void runningTextIsToldFromFurniture(String written) {
        Prose prose = reader.read("Mayor weeps\n\nIt was Monday.\n\n" + written.substring(2) + "\n\nShe left.");
        assertThat(prose.sentences().stream()
                        .filter(sentence -> sentence.paragraph() == 2)
                        .map(Sentence::prose))
                .containsOnly(written.startsWith("+"));
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void headlinesAreToldByTheirMissingEndMark(String written) {
        Prose prose = reader.read(written.substring(2) + "\n\nIt was Monday.");
        assertThat(prose.sentences().get(0).prose()).isEqualTo(written.startsWith("+"));
    }

    private static String trimmed(String sentence) {
        return sentence.replaceAll("^[\\s\u00a0\u200b\ufeff]+|[\\s\u00a0\u200b\ufeff]+$", "");
    }
}
