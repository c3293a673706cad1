package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import java.util.List;
import java.util.function.Function;

/**
 * What there is to know of an actor at first sight: the newest few of everything. What was loaded of it into the directory
 * is added by whoever asks.
 *
 * @param profile who it is, and how many statements
 * @param held its positions
 * @param targeted positions whose main target it is
 * @param statements that it holds or is a target of
 * @param shifts of positions that it holds or is the main target of
 */
public record Dossier(
        ActorProfile profile,
        List<Position> held,
        List<Position> targeted,
        List<Statement> statements,
        List<PositionShift> shifts) {
    public Dossier {
        held = List.copyOf(held);
        targeted = List.copyOf(targeted);
        statements = List.copyOf(statements);
        shifts = List.copyOf(shifts);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("actor", ActorJson.of(profile.getActor()));
        json.putObject("counts").put("held", profile.getHeld()).put("targeted", profile.getTargeted());
        ObjectNode positions = json.putObject("positions");
        positions.set("holder", array(held, PositionJson::of));
        positions.set("target", array(targeted, PositionJson::of));
        json.set("statements", array(statements, StatementJson::of));
        json.set("shifts", array(shifts, ShiftJson::of));
        return json;
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> toJson) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }
}
