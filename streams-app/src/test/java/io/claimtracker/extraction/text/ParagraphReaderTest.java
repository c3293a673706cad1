package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphReaderTest {
    private final Tokenizer tokenizer = new Tokenizer(new Abbreviations());
    private final ParagraphReader reader = new ParagraphReader();

    static Stream<String> cases() {
        return Cases.of("paragraphs.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paragraphsAreAsMarked(String written) {
        String marked = Cases.text(written);
        List<Integer> expected = new ArrayList<>(List.of(0));
        for (int bar = marked.indexOf('|'); bar >= 0; bar = marked.indexOf('|', bar + 1)) {
            expected.add(
                    tokenizer.tokens(marked.substring(0, bar).replace("|", "")).size());
        }
        String text = marked.replace("|", "");
        assertThat(reader.starts(text, tokenizer.tokens(text)))
                .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
    }
}
