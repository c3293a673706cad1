package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtracker.query.reads.ShiftReads;
import io.claimtracker.routing.MissingPartition;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's shifts with whole positions. Making these takes far more than finding the shifts, and every partition has to find
 * a page of them of which the list takes a few; so they are made for those alone.
 *
 * @param items in the order of those given; as they are kept, where they no longer hold or cannot be reached
 * @param missing partitions that were not reached
 */
public record WholeShifts(ArrayNode items, List<MissingPartition> missing) {
    public WholeShifts {
        missing = List.copyOf(missing);
    }

    /** Asks all partitions. */
    public static WholeShifts of(JsonNode given, PartReads reads, Inquiry inquiry) {
        List<String> places = new ArrayList<>();
        given.forEach(shift -> places.add(ShiftReads.place(shift)));
        ById whole = ById.of(reads.wholeShifts, places, inquiry);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        given.forEach(
                shift -> items.add(whole.found().getOrDefault(shift.path("id").asText(), shift)));
        return new WholeShifts(items, whole.missing());
    }
}
