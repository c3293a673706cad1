package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.routing.MissingPartition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements as they are told by now: by the directory and with what they back, where a row in force says the same as the
 * edition that they were found in. Where they stand is as the edition has it; the others stay as they were found.
 *
 * @param items in the order of those given
 * @param missing partitions that may have a row of one of them and were not reached
 */
record ToldStatements(ArrayNode items, List<MissingPartition> missing) {
    ToldStatements {
        missing = List.copyOf(missing);
    }

    /** Asks all partitions, for {@link PartReads#MOST_IDS} at once. */
    static ToldStatements of(JsonNode given, PartReads reads, Inquiry inquiry) {
        List<JsonNode> statements = new ArrayList<>();
        given.forEach(statements::add);
        Map<String, JsonNode> inForce = new HashMap<>();
        Map<Integer, MissingPartition> missing = new HashMap<>();
        for (int from = 0; from < statements.size(); from += PartReads.MOST_IDS) {
            List<String> ids = statements.subList(from, Math.min(statements.size(), from + PartReads.MOST_IDS)).stream()
                    .map(statement -> statement.path("id").asText())
                    .toList();
            Gathered told = inquiry.askAll(reads.told, Question.of(Map.of("ids", String.join(",", ids))));
            told.answers()
                    .forEach(answer -> answer.properties().forEach(row -> inForce.put(row.getKey(), row.getValue())));
            told.missing().forEach(one -> missing.put(one.partition(), one));
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        statements.forEach(statement ->
                items.add(told(statement, inForce.get(statement.path("id").asText()))));
        return new ToldStatements(items, List.copyOf(missing.values()));
    }

    private static JsonNode told(JsonNode given, @Nullable JsonNode row) {
        if (row instanceof ObjectNode now
                && now.path("statedAt").equals(given.path("statedAt"))
                && now.at("/evidence/text").equals(given.at("/evidence/text"))) {
            return now.deepCopy().set("evidence", given.path("evidence"));
        }
        return given;
    }
}
