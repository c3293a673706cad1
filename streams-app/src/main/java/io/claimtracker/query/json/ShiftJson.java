package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import java.util.Optional;

/** The JSON of a shift. */
public final class ShiftJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ShiftJson() {}

    /** A shift; {@code after} is null when no position is left. */
    public static ObjectNode of(PositionShift shift) {
        ObjectNode json = JSON.objectNode();
        json.put("id", shift.getId());
        ArrayNode kinds = json.putArray("kinds");
        shift.getKinds().forEach(kind -> kinds.add(kind.name()));
        json.set("holder", ActorJson.of(shift.getHolder()));
        json.set("issue", QualifierJson.of(shift.getIssue()));
        json.set("before", position(shift.getBefore()));
        json.set("after", position(shift.getAfter()));
        json.put("statement", shift.getStatement());
        json.put("cause", shift.getCause().name());
        json.put("at", shift.getAt().toString());
        return json;
    }

    private static JsonNode position(Optional<Position> position) {
        return position.<JsonNode>map(PositionJson::of).orElse(JSON.nullNode());
    }
}
