package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of all records from articles, in one line. */
final class OutcomeLine {
    private OutcomeLine() {}

    /** Of the counters in a status. */
    static String of(JsonNode counters) {
        long total = 0;
        List<String> parts = new ArrayList<>();
        for (var counter : counters.properties()) {
            long count = counter.getValue().asLong();
            total += count;
            if (count > 0) {
                parts.add(
                        count + " " + counter.getKey().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return total + " records from articles: " + String.join(", ", parts);
    }
}
