package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtracker.routing.MissingPartition;
import java.util.List;

/** The JSON of partitions that could not be read. */
public final class MissingJson {
    private MissingJson() {}

    /** Partitions that were not reached, as {@code incomplete} has them. */
    public static ArrayNode list(List<MissingPartition> missing) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        missing.forEach(one -> json.addObject()
                .put("partition", one.partition())
                .put("reason", one.reason().name())
                .put(
                        "owner",
                        one.owner().map(host -> host.host() + ":" + host.port()).orElse(null)));
        return json;
    }
}
