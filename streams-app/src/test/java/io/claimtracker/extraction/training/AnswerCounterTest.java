package io.claimtracker.extraction.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.syntax.KnownAnswers;
import org.junit.jupiter.api.Test;

class AnswerCounterTest {
    @Test
    void onlyWhatIsFrequentAndUnanimousIsKnown() {
        AnswerCounter counter = new AnswerCounter(3);
        for (int i = 0; i < 20; i++) {
            counter.count(1, 0b010);
            counter.count(2, i == 0 ? 0b001 : 0b010);
        }
        counter.count(3, 0b100);
        KnownAnswers known = counter.known(20, 0.99);
        assertThat(known.answer(1)).isEqualTo(1);
        assertThat(known.answer(2)).as("one exception in twenty").isEqualTo(-1);
        assertThat(known.answer(3)).as("seen once").isEqualTo(-1);
    }

    @Test
    void ofSeveralRightOutcomesTheOneAlwaysRightIsKnown() {
        AnswerCounter counter = new AnswerCounter(3);
        for (int i = 0; i < 20; i++) {
            counter.count(1, i % 2 == 0 ? 0b111 : 0b100);
        }
        assertThat(counter.known(20, 1).answer(1)).isEqualTo(2);
    }
}
