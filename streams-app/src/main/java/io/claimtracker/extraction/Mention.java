package io.claimtracker.extraction;

import io.claimtracker.avro.ActorType;

/**
 * A name in the text.
 *
 * @param name the fullest name the article gives for it
 */
record Mention(Range range, String name, ActorType type) {
    boolean isPlace() {
        return type == ActorType.PLACE || type == ActorType.STATE;
    }

    Party party() {
        return new Party(name, type, false);
    }
}
