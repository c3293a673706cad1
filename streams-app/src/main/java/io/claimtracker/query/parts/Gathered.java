package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.query.json.MissingJson;
import io.claimtracker.query.problem.QueryException;
import io.claimtracker.query.reads.Cursor;
import io.claimtracker.query.reads.KeyRange;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.routing.MissingPartition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all partitions answered to one question.
 *
 * @param answers of those that were reached
 * @param missing those that were not
 */
public record Gathered(List<JsonNode> answers, List<MissingPartition> missing) {
    public Gathered {
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
    }

    private record Item(String key, JsonNode json) {}

    /**
     * The parts of a list as one page. Where it ended is a key that no partition's number is part of, so the next page goes
     * on from there whoever has the partitions by then.
     */
    public ObjectNode page(Comparator<String> order, PageRequest request) {
        List<Item> merged = new ArrayList<>();
        for (JsonNode answer : answers) {
            JsonNode keys = answer.path("keys");
            for (int i = 0; i < keys.size(); i++) {
                merged.add(new Item(keys.get(i).asText(), answer.path("items").get(i)));
            }
        }
        merged.sort(Comparator.comparing(Item::key, order));
        List<Item> kept = merged.subList(0, Math.min(merged.size(), request.limit()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        kept.forEach(item -> items.add(item.json()));
        json.put(
                "next",
                kept.size() < merged.size()
                        ? Cursor.encode(kept.get(kept.size() - 1).key())
                        : null);
        return json;
    }

    /**
     * The answer about the newest row of a statement.
     *
     * @throws QueryException if that may be in a partition that was not reached
     */
    public Optional<JsonNode> newest() {
        Optional<JsonNode> newest = answers.stream()
                .filter(JsonNode::isObject)
                .max(Comparator.comparing(row -> row.path("key").asText(), KeyRange.ORDER));
        // At most one row of a statement is in force.
        if (newest.filter(row -> row.path("inForce").asBoolean()).isEmpty() && !missing.isEmpty()) {
            throw Inquiry.unavailable(missing.get(0));
        }
        return newest.map(row -> row.path("answer"));
    }

    /** Partitions that one question or another did not reach, by number. */
    public static List<MissingPartition> union(List<MissingPartition> some, List<MissingPartition> others) {
        Map<Integer, MissingPartition> byNumber = new TreeMap<>();
        others.forEach(one -> byNumber.put(one.partition(), one));
        some.forEach(one -> byNumber.put(one.partition(), one));
        return List.copyOf(byNumber.values());
    }

    /** The partitions that were not reached, as answers list them. */
    public ArrayNode incomplete() {
        return MissingJson.list(missing);
    }
}
