package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What two views have of a position.
 *
 * @param before as the one has it; a missing node where it has none
 * @param after as the other has it; a missing node where it has none
 */
record Difference(JsonNode before, JsonNode after) {
    /** In what way views differ on a position. */
    enum Kind {
        /** In none. */
        ALIKE,
        /** The one alone has it. */
        REMOVED,
        /** The other alone has it. */
        ADDED,
        /** Both have it, and not alike. */
        CHANGED
    }

    Kind kind() {
        if (before.isMissingNode()) {
            return Kind.ADDED;
        }
        if (after.isMissingNode()) {
            return Kind.REMOVED;
        }
        return before.equals(after) ? Kind.ALIKE : Kind.CHANGED;
    }

    /** The position as either has it: whose it is, and on what. */
    JsonNode either() {
        return after.isMissingNode() ? before : after;
    }

    /** The members in which they differ, where both have it. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        if (kind() == Kind.CHANGED) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!before.path(name).equals(after.path(name))) {
                    fields.add(name);
                }
            }
        }
        return fields;
    }

    /** For programs. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("difference", kind().name());
        json.set("holder", either().path("holder"));
        json.set("issue", either().path("issue"));
        fields().forEach(json.putArray("fields")::add);
        json.set("before", orNull(before));
        json.set("after", orNull(after));
        return json;
    }

    private static JsonNode orNull(JsonNode position) {
        return position.isMissingNode() ? JsonNodeFactory.instance.nullNode() : position;
    }
}
