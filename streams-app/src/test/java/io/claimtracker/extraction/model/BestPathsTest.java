package io.claimtracker.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The best labellings are those that trying all of them finds; weights are small whole numbers, so that ties abound. */
class BestPathsTest {
    @SuppressWarnings("ArrayRecordComponent") // compared by its text
    private record Path(int[] labels, float score) {}

    @Property(tries = 300)
    void findsWhatTryingAllFinds(
            @ForAll @IntRange(min = 1, max = 2) int types,
            @ForAll @IntRange(min = 1, max = 6) int length,
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll @IntRange(max = 4) int impossible,
            @ForAll long seed) {
        Labels labels = new Labels(types);
        Random random = new Random(seed);
        float[] transitions = numbers(labels.count() * labels.count(), random);
        float[] nodes = numbers(length * labels.count(), random);
        for (int i = 0; i < impossible; i++) {
            int token = random.nextInt(length);
            Arrays.fill(nodes, token * labels.count() + 1, (token + 1) * labels.count(), Chain.IMPOSSIBLE);
        }
        BestPaths paths = new BestPaths(limit);
        // Room that an earlier, longer sequence has filled must not show.
        paths.find(labels, transitions, numbers(9 * labels.count(), random), 9, (path, score) -> {});

        List<Path> found = new ArrayList<>();
        paths.find(
                labels,
                transitions,
                nodes,
                length,
                (path, score) -> found.add(new Path(Arrays.copyOf(path, length), score)));

        List<int[]> all = new ArrayList<>();
        spell(labels, nodes, new int[length], 0, all);
        List<Float> best = all.stream()
                .map(path -> score(labels, transitions, nodes, path))
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
        assertThat(found).extracting(Path::score).containsExactlyElementsOf(best);
        assertThat(found).allSatisfy(path -> assertThat(score(labels, transitions, nodes, path.labels()))
                .isEqualTo(path.score()));
        assertThat(found).extracting(path -> Arrays.toString(path.labels())).doesNotHaveDuplicates();
    }

    private static float[] numbers(int count, Random random) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt(9) - 4;
        }
        return numbers;
    }

    private static void spell(Labels labels, float[] nodes, int[] path, int at, List<int[]> all) {
        if (at == path.length) {
            if (Labels.ends(path[at - 1])) {
                all.add(path.clone());
            }
            return;
        }
        for (int label = 0; label < labels.count(); label++) {
            int next = label;
            boolean fits = at == 0
                    ? Labels.begins(label)
                    : Arrays.stream(labels.before(label)).anyMatch(before -> before == path[at - 1]);
            if (fits && nodes[at * labels.count() + label] > Chain.IMPOSSIBLE) {
                path[at] = next;
                spell(labels, nodes, path, at + 1, all);
            }
        }
    }

    private static float score(Labels labels, float[] transitions, float[] nodes, int[] path) {
        float score = nodes[path[0]];
        for (int at = 1; at < path.length; at++) {
            score += transitions[path[at - 1] * labels.count() + path[at]] + nodes[at * labels.count() + path[at]];
        }
        return score;
    }
}
