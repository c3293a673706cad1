package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.query.reads.Page;
import io.claimtracker.query.reads.Stretch;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;

/** The JSON of lists as one partition gives them: as callers get them, or with what they are merged by. */
final class PartJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PartJson() {}

    /** A list that the partition has whole. */
    static <T> ObjectNode page(Page<T> page, Function<T, ? extends JsonNode> toJson) {
        ObjectNode json = JSON.objectNode();
        ArrayNode items = json.putArray("items");
        page.items().forEach(item -> items.add(toJson.apply(item)));
        return json.put("next", page.next().orElse(null));
    }

    /** A stretch of a list of which every partition has a part, with where to go on. */
    static <T> ObjectNode stretch(Stretch<T> stretch, Function<T, ? extends JsonNode> toJson) {
        return keyed(stretch.items(), toJson).put("resume", stretch.resume().orElse(null));
    }

    /** Items of a list of which every partition has a part, under their sort keys. */
    static <T> ObjectNode keyed(List<KeyValue<String, T>> entries, Function<T, ? extends JsonNode> toJson) {
        ObjectNode json = JSON.objectNode();
        ArrayNode keys = json.putArray("keys");
        ArrayNode items = json.putArray("items");
        for (KeyValue<String, T> entry : entries) {
            keys.add(entry.key);
            items.add(toJson.apply(entry.value));
        }
        return json;
    }
}
