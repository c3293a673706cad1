package io.claimtracker.extraction.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Horizon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.text.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HorizonReaderTest {
    private final HorizonReader reader = new HorizonReader();

    static Stream<Arguments> cases() {
        return Cases.in("horizons.txt").stream().map(columns -> Arguments.of((Object[]) columns));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @MethodSource("cases")
    void readsTheWindow(String anchor, String content, String expected) {
        Optional<LocalDate> day = anchor.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(anchor));
        assertThat(read(content, day)).isEqualTo(expected);
    }

    @Test
    void readsEachPieceOfAContentForItself() {
        Prose prose = new ProseReader().read("it could fall within, he said, six months");
        List<Range> pieces =
                List.of(new Range(0, 4), new Range(8, prose.tokens().size()));
        assertThat(reader.read(prose, pieces, Optional.of(LocalDate.of(2021, 9, 29))))
                .isEmpty();
    }

    private String read(String content, Optional<LocalDate> anchor) {
        Prose prose = new ProseReader().read(content);
        return reader.read(prose, List.of(new Range(0, prose.tokens().size())), anchor)
                .map(HorizonReaderTest::written)
                .orElse("none");
    }

    private static String written(Horizon horizon) {
        return "%s..%s \"%s\""
                .formatted(
                        horizon.getFrom().map(LocalDate::toString).orElse(""),
                        horizon.getTo().map(LocalDate::toString).orElse(""),
                        horizon.getPhrase());
    }
}
