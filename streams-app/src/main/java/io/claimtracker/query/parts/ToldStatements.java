package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.routing.MissingPartition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements as they are told by now: by the directory and with what they back, where a row in force says the same as the
 * edition that they were found in. Where they stand is as the edition has it; the others stay as they were found.
 *
 * @param items in the order of those given
 * @param missing partitions that may have a row of one of them and were not reached
 */
public record ToldStatements(ArrayNode items, List<MissingPartition> missing) {
    public ToldStatements {
        missing = List.copyOf(missing);
    }

    /** Asks all partitions. */
    public static ToldStatements of(JsonNode given, PartReads reads, Inquiry inquiry) {
        List<String> ids = new ArrayList<>();
        given.forEach(statement -> ids.add(statement.path("id").asText()));
        ById inForce = ById.of(reads.told, ids, inquiry);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        given.forEach(statement -> items.add(
                told(statement, inForce.found().get(statement.path("id").asText()))));
        return new ToldStatements(items, inForce.missing());
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
