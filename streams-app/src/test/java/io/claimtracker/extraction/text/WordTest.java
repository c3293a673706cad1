package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void lowerMakesCurlyApostrophesStraight() {
        assertThat(new Word("Didn’t").lower()).isEqualTo("didn't");
    }

    @Test
    void capitalsAreTwoAtLeast() {
        assertThat(new Word("NATO").isCapitals()).isTrue();
        assertThat(new Word("U.S.").isCapitals()).isTrue();
        assertThat(new Word("A").isCapitals()).isFalse();
        assertThat(new Word("Nato").isCapitals()).isFalse();
    }

    @Test
    void onlyAMarkHasAMark() {
        assertThat(new Word("“").mark()).isEqualTo('“');
        assertThat(new Word("a").mark()).isEqualTo('\0');
        assertThat(new Word("🙂").mark()).isEqualTo('\0');
        assertThat(new Word("🙂").isWord()).isFalse();
    }

    @Test
    void wordsAreEqualByTheirText() {
        assertThat(new Word("lost")).isEqualTo(new Word("lost")).hasSameHashCodeAs(new Word("lost"));
        assertThat(new Word("lost")).isNotEqualTo(new Word("Lost"));
    }
}
