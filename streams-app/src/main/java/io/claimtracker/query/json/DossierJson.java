package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.query.reads.Dossier;
import java.util.List;
import java.util.function.Function;

/** The JSON of a dossier. */
public final class DossierJson {
    private DossierJson() {}

    /** A dossier, but for what was loaded of the actor into the directory. */
    public static ObjectNode of(Dossier dossier) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("actor", ActorJson.of(dossier.profile().getActor()));
        json.putObject("counts")
                .put("held", dossier.profile().getHeld())
                .put("targeted", dossier.profile().getTargeted());
        ObjectNode positions = json.putObject("positions");
        positions.set("holder", array(dossier.held(), PositionJson::of));
        positions.set("target", array(dossier.targeted(), PositionJson::of));
        json.set("statements", array(dossier.statements(), StatementJson::of));
        json.set("shifts", array(dossier.shifts(), ShiftJson::of));
        return json;
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> toJson) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }
}
