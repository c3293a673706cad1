package io.claimtracker.topology;

import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.ActorIds;
import org.jspecify.annotations.Nullable;

/** A record from the actors topic: an entry under its id, or a tombstone that takes one out. */
final class ActorRecord {
    private ActorRecord() {}

    /**
     * The entry, when it can be used; whoever loads entries checks them better, but a topic takes anything.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static @Nullable Actor requireUsable(String key, @Nullable Actor actor) {
        ActorIds.require(key);
        if (actor != null && !actor.getId().equals(key)) {
            throw new IllegalArgumentException("id '" + actor.getId() + "' is not the key's, '" + key + "'");
        }
        if (actor != null) {
            actor.getMergedInto().ifPresent(ActorIds::require);
        }
        return actor;
    }
}
