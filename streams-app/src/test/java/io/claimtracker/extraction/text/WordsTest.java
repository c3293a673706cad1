package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words();

    @Test
    void aWordMetTwiceIsOneObject() {
        String text = "lost and lost";
        assertThat(words.at(text, 9, 13)).isSameAs(words.at(text, 0, 4));
    }

    @Test
    void wordsThatHashAlikeAreNotMixedUp() {
        String text = "Aa BB Aa";
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(words.at(text, 0, 2).text()).isEqualTo("Aa");
        assertThat(words.at(text, 3, 5).text()).isEqualTo("BB");
        assertThat(words.at(text, 6, 8).text()).isEqualTo("Aa");
    }

    @Test
    void aBeginningOfAWordIsAnotherWord() {
        String text = "regrouping";
        assertThat(words.at(text, 0, 7).text()).isEqualTo("regroup");
        assertThat(words.at(text, 0, 10).text()).isEqualTo("regrouping");
    }

    @Test
    void manyMoreWordsThanTheTableHoldsAreAllReadRight() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append((char) ('a' + i % 26)).append(i).append(' ');
        }
        String source = text.toString();
        int begin = 0;
        for (int end = source.indexOf(' '); end >= 0; end = source.indexOf(' ', begin)) {
            assertThat(words.at(source, begin, end).text()).isEqualTo(source.substring(begin, end));
            begin = end + 1;
        }
    }
}
