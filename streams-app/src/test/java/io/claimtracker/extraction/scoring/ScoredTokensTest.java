package io.claimtracker.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoredTokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'the bridge'            | 2",
                "'al-Qaeda'              | 3",
                "'U.S.'                  | 2",
                "'don’t'                 | 2",
                "'“Lost,” she said: no.' | 4",
                "'snake_case 3.5%'       | 4",
                "'x² Ⅻ ½'                | 3",
                "'👍🏽 ok'                  | 3",
                "'(?!)'                  | 4",
                "' \u00a0\u2028\u0085 '  | 0",
                // A combining mark is no letter to Python, so it parts a word in two and stands between them.
                "'cafe\u0301s'           | 3",
            })
    void countsAsPythonDoes(String text, int count) {
        assertThat(new ScoredTokens(text)
                        .in(List.of(new Span(0, text.length())))
                        .cardinality())
                .isEqualTo(count);
    }

    @Test
    void aSpanHasTheTokensItTouches() {
        ScoredTokens tokens = new ScoredTokens("one two three");

        assertThat(tokens.in(List.of(new Span(4, 9))).stream()).containsExactly(1, 2);
        assertThat(tokens.in(List.of(new Span(3, 7))).stream()).containsExactly(1);
        assertThat(tokens.in(List.of(new Span(0, 3), new Span(12, 13))).stream())
                .containsExactly(0, 2);
        assertThat(tokens.in(List.of(new Span(3, 4))).stream()).isEmpty();
    }
}
