package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two sorted lists of positions walked side by side. */
class ViewComparisonTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void everyDifferenceIsToldOnceInOrder() {
        List<JsonNode> one = List.of(held("a", "x", 1), held("b", "x", 1), held("c", "x", 1), held("c", "y", 1));
        List<JsonNode> other = List.of(held("a", "x", 1), held("a", "y", 1), held("b", "x", 2), held("c", "y", 1));

        assertThat(told(one, other)).containsExactly("+ a y", "~ b x [statementCount]", "- c x");
        assertThat(told(other, one)).containsExactly("- a y", "~ b x [statementCount]", "+ c x");
        assertThat(told(one, one)).isEmpty();
        assertThat(told(List.of(), one)).hasSize(4).allMatch(line -> line.startsWith("+"));
    }

    @Test
    void totalsCountEveryPositionOnce() {
        ViewComparison comparison = new ViewComparison();
        comparison.run(
                List.of(held("a", "x", 1), held("b", "x", 1), held("c", "x", 1)).iterator(),
                List.of(held("b", "x", 1), held("c", "x", 2), held("d", "x", 1)).iterator(),
                difference -> {});

        assertThat(comparison.summary()).isEqualTo("1 alike, 1 only in the first, 1 only in the second, 1 differ");
        assertThat(comparison.totals())
                .hasToString("{\"totals\":{\"ALIKE\":1,\"REMOVED\":1,\"ADDED\":1,\"CHANGED\":1}}");
    }

    /** The walk is held against a look at every key, for keys that sort differently by letter and by byte too. */
    @Test
    void aWalkTellsWhatALookAtEveryKeyTells() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            SortedMap<String, JsonNode> one = some(random);
            SortedMap<String, JsonNode> other = some(random);
            List<String> expected = new ArrayList<>();
            TreeSet<String> keys = new TreeSet<>(RecordKey.ORDER);
            keys.addAll(one.keySet());
            keys.addAll(other.keySet());
            for (String key : keys) {
                String sign = one.containsKey(key) ? other.containsKey(key) ? "~ " : "- " : "+ ";
                boolean alike = sign.equals("~ ") && Objects.equals(one.get(key), other.get(key));
                if (!alike) {
                    expected.add(sign + key.replace('\t', ' ') + (sign.equals("~ ") ? " [statementCount]" : ""));
                }
            }

            assertThat(told(List.copyOf(one.values()), List.copyOf(other.values())))
                    .isEqualTo(expected);
        }
    }

    private static SortedMap<String, JsonNode> some(Random random) {
        SortedMap<String, JsonNode> positions = new TreeMap<>(RecordKey.ORDER);
        for (String holder : List.of("a", "a-b", "ab", "\uFB01", "\uD83D\uDE80")) {
            for (String issue : List.of("x", "x:y", "xy")) {
                if (random.nextInt(3) > 0) {
                    positions.put(RecordKey.of(holder, issue), held(holder, issue, random.nextInt(2)));
                }
            }
        }
        return positions;
    }

    private static List<String> told(List<JsonNode> one, List<JsonNode> other) {
        List<String> told = new ArrayList<>();
        new ViewComparison().run(one.iterator(), other.iterator(), difference -> {
            String sign =
                    switch (difference.kind()) {
                        case REMOVED -> "- ";
                        case ADDED -> "+ ";
                        case CHANGED -> "~ ";
                        case ALIKE -> "= ";
                    };
            told.add(sign
                    + AllPositions.key(difference.either()).replace('\t', ' ')
                    + (sign.equals("~ ") ? " " + difference.fields() : ""));
        });
        return told;
    }

    private static JsonNode held(String holder, String issue, int count) {
        ObjectNode position = JSON.objectNode();
        position.putObject("holder").put("id", holder);
        position.putObject("issue").put("id", issue);
        return position.put("statementCount", count);
    }
}
