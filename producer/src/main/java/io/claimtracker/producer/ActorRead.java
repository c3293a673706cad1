package io.claimtracker.producer;

import io.claimtracker.avro.Actor;
import org.jspecify.annotations.Nullable;

/** What reading a directory file gives, one entry after the other. */
sealed interface ActorRead {
    /** Where it was read. */
    Place place();

    /**
     * An entry that keeps every rule by itself.
     *
     * @param actor what to load; null takes the entry out of the directory
     */
    record Entry(Place place, String id, @Nullable Actor actor) implements ActorRead {}

    /**
     * An entry, or a whole file, that cannot be loaded.
     *
     * @param entry its id, or whatever stands for it; empty when there is none
     * @param field the field that is wrong; empty when no single one is
     * @param reason what is wrong with it, in a few words that follow the field's name
     */
    record Bad(Place place, String entry, String field, String reason) implements ActorRead {
        /** Place, entry, field and reason on one line. */
        String message() {
            return place + ": " + (entry.isEmpty() ? "" : "entry " + entry + ": ")
                    + (field.isEmpty() ? reason : field + " " + reason);
        }
    }
}
