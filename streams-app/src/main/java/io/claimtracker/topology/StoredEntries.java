package io.claimtracker.topology;

import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What the loaded directory has of an actor, in the actor's own partition: its entry, and those that were merged into it. */
record StoredEntries(KeyValueStore<String, Actor> entries) {
    List<Actor> of(String actor) {
        List<Actor> found = new ArrayList<>();
        try (var range = entries.range(RecordKey.prefix(actor), RecordKey.prefixEnd(actor))) {
            range.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    void put(String key, @Nullable Actor entry) {
        entries.put(key, entry);
    }
}
