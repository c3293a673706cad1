package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorId;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;

/**
 * Somebody as the article names them, before any directory is asked.
 *
 * @param name the fullest name the article gives
 * @param anonymous whether it is no name: senior official
 */
public record Party(String name, ActorType type, boolean anonymous) {
    public ActorReference reference() {
        return ActorReference.newBuilder()
                .setId(ActorId.of(name))
                .setName(name)
                .setType(type)
                .setMention(name)
                .build();
    }
}
