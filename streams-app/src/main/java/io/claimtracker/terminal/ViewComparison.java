package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.schemas.RecordKey;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** How two views differ, found by walking their positions side by side: both are sorted alike, so each is read once. */
final class ViewComparison {
    private static final JsonNode NONE = MissingNode.getInstance();

    private final Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);

    /**
     * Tells every difference, by holder, then by issue.
     *
     * @param one positions by holder, then by issue
     * @param other the same
     */
    void run(Iterator<JsonNode> one, Iterator<JsonNode> other, Consumer<Difference> differences) {
        JsonNode before = following(one);
        JsonNode after = following(other);
        while (!before.isMissingNode() || !after.isMissingNode()) {
            int order = order(before, after);
            Difference difference = new Difference(order <= 0 ? before : NONE, order >= 0 ? after : NONE);
            counts.merge(difference.kind(), 1L, Long::sum);
            if (difference.kind() != Difference.Kind.ALIKE) {
                differences.accept(difference);
            }
            before = order <= 0 ? following(one) : before;
            after = order >= 0 ? following(other) : after;
        }
    }

    /** The totals, for people. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d alike, %d only in the first, %d only in the second, %d differ",
                count(Difference.Kind.ALIKE),
                count(Difference.Kind.REMOVED),
                count(Difference.Kind.ADDED),
                count(Difference.Kind.CHANGED));
    }

    /** The totals, for programs. */
    ObjectNode totals() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode totals = json.putObject("totals");
        for (Difference.Kind kind : Difference.Kind.values()) {
            totals.put(kind.name(), count(kind));
        }
        return json;
    }

    private long count(Difference.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Which comes first; one that has ended comes last. */
    private static int order(JsonNode before, JsonNode after) {
        if (before.isMissingNode() || after.isMissingNode()) {
            return before.isMissingNode() ? 1 : -1;
        }
        return RecordKey.ORDER.compare(AllPositions.key(before), AllPositions.key(after));
    }

    private static JsonNode following(Iterator<JsonNode> positions) {
        return positions.hasNext() ? positions.next() : NONE;
    }
}
