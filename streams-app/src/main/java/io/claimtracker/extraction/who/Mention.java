package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Range;

/**
 * A name in the text.
 *
 * @param name the fullest name the article gives for it
 */
public record Mention(Range range, String name, ActorType type) {
    public boolean isPlace() {
        return type == ActorType.PLACE || type == ActorType.STATE;
    }

    public Party party() {
        return new Party(name, type, false);
    }
}
