package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a list of the API gave.
 *
 * @param items in its order
 * @param more whether it has further ones
 * @param missing the partitions whose items are absent
 */
record Listing(List<JsonNode> items, boolean more, SortedSet<Integer> missing) {
    Listing {
        items = List.copyOf(items);
        missing = new TreeSet<>(missing);
    }
}
