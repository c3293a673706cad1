package io.claimtracker.extraction.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Horizon;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anchored on Wednesday, 29 September 2021. */
class HorizonReaderTest {
    private static final Optional<LocalDate> ANCHOR = Optional.of(LocalDate.of(2021, 9, 29));

    private final HorizonReader reader = new HorizonReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    it could fall in 6 to 36 months                     | 2022-03-29 | 2024-09-29
                    it could fall, 6, 12, 18, 24, 36 months out         | 2022-03-29 | 2024-09-29
                    it will take between 4 and 8 weeks                  | 2021-10-27 | 2021-11-24
                    it could fall in six months to two years            | 2022-03-29 | 2023-09-29
                    it could fall in one to two years                   | 2022-09-29 | 2023-09-29
                    it could fall within 18 months                      | 2021-09-29 | 2023-03-29
                    it could fall in less than six months               | 2021-09-29 | 2022-03-29
                    it could fall in under six months                   | 2021-09-29 | 2022-03-29
                    it could fall over the next two years               | 2021-09-29 | 2023-09-29
                    it could fall in about two years                    | 2023-09-29 | 2023-09-29
                    it could fall in possibly three weeks               | 2021-10-20 | 2021-10-20
                    it could fall by next year                          | 2021-09-29 | 2022-12-31
                    it could fall by the end of 2022                    | 2021-09-29 | 2022-12-31
                    it could fall before the end of the year            | 2021-09-29 | 2021-12-31
                    it will not fall before 2023                        | 2021-09-29 | 2022-12-31
                    it could fall next year                             | 2022-01-01 | 2022-12-31
                    it could fall in 2024                               | 2024-01-01 | 2024-12-31
                    it could fall in the second quarter of 2022         | 2022-04-01 | 2022-06-30
                    it could fall in the first half of 2022             | 2022-01-01 | 2022-06-30
                    it could fall in early 2022                         | 2022-01-01 | 2022-04-30
                    it could fall in mid-2022                           | 2022-05-01 | 2022-08-31
                    it could fall in late 2022                          | 2022-09-01 | 2022-12-31
                    it could fall in the spring of 2022                 | 2022-03-01 | 2022-05-31
                    it could fall over the winter                       | 2021-12-01 | 2022-02-28
                    it could return as early as next spring             | 2022-03-01 |
                    it will last for at least two years                 | 2021-09-29 |
                    it will fall in the coming weeks                    | 2021-09-29 |
                    it will run from 2022 to 2024                       | 2022-01-01 | 2024-12-31
                    it will open on Christmas                           | 2021-12-25 | 2021-12-25
                    it will open tomorrow                               | 2021-09-30 | 2021-09-30
                    it will open next Tuesday                           | 2021-10-05 | 2021-10-05
                    it will open this year                              | 2021-09-29 | 2021-12-31
                    """)
    void readsTheWindow(String content, LocalDate from, LocalDate to) {
        Horizon horizon = reader.read(content, ANCHOR).orElseThrow();
        assertThat(horizon.getFrom().orElse(null)).isEqualTo(from);
        assertThat(horizon.getTo().orElse(null)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "it fell two years ago",
        "it fell in 2019",
        "it was built over the past two years",
        "it fell for the first time in 20 years",
        "the estimate they were given in June no longer holds",
        "the bridge was lost"
    })
    void thePastIsNoHorizon(String content) {
        assertThat(reader.read(content, ANCHOR)).isEmpty();
    }

    @Test
    void withoutAnAnchorThePhraseIsKept() {
        Horizon horizon =
                reader.read("it could fall in 6 to 36 months", Optional.empty()).orElseThrow();
        assertThat(horizon.getPhrase()).isEqualTo("in 6 to 36 months");
        assertThat(horizon.getFrom()).isEmpty();
        assertThat(horizon.getTo()).isEmpty();
    }
}
