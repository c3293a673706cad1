package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.ActorReference;
import java.time.LocalDate;
import java.util.List;

/** The JSON of actors. */
public final class ActorJson {
    private ActorJson() {}

    /** An actor as statements name it. */
    public static ObjectNode of(ActorReference actor) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", actor.getId())
                .put("name", actor.getName())
                .put("type", actor.getType().name());
    }

    /** Whose statement it is, and whether that party is unnamed. */
    public static ObjectNode holder(ActorReference actor, boolean anonymous) {
        return of(actor).put("anonymous", anonymous);
    }

    /** Actors in their order. */
    public static ArrayNode list(List<ActorReference> actors) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        actors.forEach(actor -> array.add(of(actor)));
        return array;
    }

    /** What was loaded of an actor: other names, Wikidata item, offices. */
    public static ObjectNode of(Actor entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode aliases = json.putArray("aliases");
        entry.getAliases().forEach(aliases::add);
        json.put("wikidata", entry.getWikidata().orElse(null));
        ArrayNode roles = json.putArray("roles");
        entry.getRoles().forEach(role -> roles.addObject()
                .put("title", role.getTitle())
                .put("from", role.getFrom().map(LocalDate::toString).orElse(null))
                .put("to", role.getTo().map(LocalDate::toString).orElse(null)));
        return json;
    }

    /** An actor with the numbers of statements in force that it holds and that are about it. */
    public static ObjectNode profile(ActorProfile profile) {
        return of(profile.getActor()).put("held", profile.getHeld()).put("targeted", profile.getTargeted());
    }
}
