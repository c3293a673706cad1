package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtracker.routing.MissingPartition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page's shifts with whole positions. Making these takes far more than finding the shifts, and every partition has to find
 * a page of them of which the list takes a few; so they are made for those alone.
 *
 * @param items in the order of those given; as they are kept, where they no longer hold or cannot be reached
 * @param missing partitions that were not reached
 */
record WholeShifts(ArrayNode items, List<MissingPartition> missing) {
    WholeShifts {
        missing = List.copyOf(missing);
    }

    /** Asks all partitions, for {@link PartReads#MOST_IDS} at once. */
    static WholeShifts of(JsonNode given, PartReads reads, Inquiry inquiry) {
        List<JsonNode> shifts = new ArrayList<>();
        given.forEach(shifts::add);
        Map<String, JsonNode> whole = new HashMap<>();
        Map<Integer, MissingPartition> missing = new HashMap<>();
        for (int from = 0; from < shifts.size(); from += PartReads.MOST_IDS) {
            List<String> places = shifts.subList(from, Math.min(shifts.size(), from + PartReads.MOST_IDS)).stream()
                    .map(ShiftReads::place)
                    .toList();
            Gathered answers = inquiry.askAll(reads.wholeShifts, Question.of(Map.of("ids", String.join(",", places))));
            answers.answers().forEach(answer -> answer.properties()
                    .forEach(shift -> whole.put(shift.getKey(), shift.getValue())));
            answers.missing().forEach(one -> missing.put(one.partition(), one));
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        shifts.forEach(shift -> items.add(whole.getOrDefault(shift.path("id").asText(), shift)));
        return new WholeShifts(items, List.copyOf(missing.values()));
    }
}
