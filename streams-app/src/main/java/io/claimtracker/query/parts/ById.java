package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.routing.MissingPartition;
import io.claimtracker.routing.PartRead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all partitions together have of things that are each in one of them, which their ids do not say.
 *
 * @param found by id
 * @param missing partitions that were not reached
 */
record ById(Map<String, JsonNode> found, List<MissingPartition> missing) {
    ById {
        found = Map.copyOf(found);
        missing = List.copyOf(missing);
    }

    /**
     * Asks for them, {@link PartReads#MOST_IDS} at once.
     *
     * @param read answers with those that a partition has, by id
     * @param places what to look for, in the words of the read
     */
    static ById of(PartRead read, List<String> places, Inquiry inquiry) {
        Map<String, JsonNode> found = new HashMap<>();
        Map<Integer, MissingPartition> missing = new TreeMap<>();
        for (int from = 0; from < places.size(); from += PartReads.MOST_IDS) {
            List<String> some = places.subList(from, Math.min(places.size(), from + PartReads.MOST_IDS));
            Gathered gathered = inquiry.askAll(read, Question.of(Map.of("ids", String.join(",", some))));
            gathered.answers()
                    .forEach(answer -> answer.properties().forEach(one -> found.put(one.getKey(), one.getValue())));
            gathered.missing().forEach(one -> missing.put(one.partition(), one));
        }
        return new ById(found, List.copyOf(missing.values()));
    }
}
