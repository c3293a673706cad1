package io.claimtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Position;
import io.claimtracker.schemas.TrustedRecords;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    static {
        TrustedRecords.trust();
    }

    private static final List<Position> POSITIONS =
            IntStream.range(0, 100).mapToObj(DrawTest::position).toList();

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(new Draw(1).positions(POSITIONS, 10))
                .isEqualTo(new Draw(1).positions(POSITIONS, 10))
                .isNotEqualTo(new Draw(2).positions(POSITIONS, 10));
    }

    @Test
    void theFirstHalfOfThePositionsRestsOnSeveralStatements() {
        List<Position> drawn = new Draw(1).positions(POSITIONS, 10);
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        assertThat(drawn.subList(0, 5)).allMatch(position -> position.getStatementCount() > 1);
    }

    @Test
    void noMoreIsDrawnThanThereIs() {
        assertThat(new Draw(1).of(List.of("a", "b"), 30)).containsExactlyInAnyOrder("a", "b");
    }

    /** Every tenth rests on two statements. */
    private static Position position(int number) {
        return Position.newBuilder()
                .setPolarityFrom("statement-" + number)
                .setStatementCount(number % 10 == 0 ? 2 : 1)
                .build();
    }
}
