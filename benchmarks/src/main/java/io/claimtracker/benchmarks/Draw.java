package io.claimtracker.benchmarks;

import io.claimtracker.avro.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws at random what a person is to judge; the same seed draws the same. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** As many as asked for, or all there are. */
    <T> List<T> of(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** Positions, the first half of which rest on several statements: most rest on one, which shows no folding. */
    List<Position> positions(List<Position> all, int count) {
        List<Position> several =
                all.stream().filter(one -> one.getStatementCount() > 1).toList();
        List<Position> drawn = new ArrayList<>(of(several, (count + 1) / 2));
        List<Position> others = all.stream().filter(one -> !drawn.contains(one)).toList();
        drawn.addAll(of(others, count - drawn.size()));
        return drawn;
    }
}
