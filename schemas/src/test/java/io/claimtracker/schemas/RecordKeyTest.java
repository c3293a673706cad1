package io.claimtracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordKeyTest {
    @Test
    void keysSortByTheirPartsInTheBytesOfAStore() {
        List<String> sorted = List.of(
                RecordKey.of("al-qaeda", "a"),
                RecordKey.of("al-qaeda", "b", "a"),
                RecordKey.of("al-qaeda-in-yemen", "a"),
                RecordKey.of("şimşek", "a"),
                RecordKey.of("😀", "a"));

        List<String> shuffled = List.of(sorted.get(3), sorted.get(2), sorted.get(4), sorted.get(1), sorted.get(0));
        assertThat(shuffled.stream()
                        .sorted((one, other) -> Arrays.compareUnsigned(
                                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(sorted);
    }

    @Test
    void aPrefixTakesInAllThatContinuesTheKeyAndNothingElse() {
        assertThat(RecordKey.of("al-qaeda", "regroup"))
                .isBetween(RecordKey.prefix("al-qaeda"), RecordKey.prefixEnd("al-qaeda"));
        assertThat(RecordKey.of("al-qaeda-in-yemen", "regroup")).isGreaterThan(RecordKey.prefixEnd("al-qaeda"));
        assertThat("al-qaeda").isLessThan(RecordKey.prefix("al-qaeda"));
    }

    @Test
    void partsComeBackAsTheyWere() {
        assertThat(RecordKey.parts(RecordKey.of("https://a.example/b c", "", "x")))
                .containsExactly("https://a.example/b c", "", "x");
        assertThat(RecordKey.first("plain")).isEqualTo("plain");
    }

    @Test
    void instantsSortAsTheyLieInTime() {
        assertThat(RecordKey.sortable(Instant.parse("2021-09-29T00:00:00Z")))
                .isEqualTo("2021-09-29T00:00:00.000Z")
                .isLessThan(RecordKey.sortable(Instant.parse("2021-09-29T00:00:00.001Z")));
    }

    @Test
    void aPartWithAControlCharacterOrTooLongIsRefused() {
        assertThatThrownBy(() -> RecordKey.of("a\tb")).hasMessageContaining("U+0009 at 1");
        assertThatThrownBy(() -> RecordKey.of("a".repeat(RecordKey.MAX_PART_LENGTH + 1)))
                .hasMessageContaining("at most 2048");
    }
}
