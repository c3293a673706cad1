package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import java.util.List;
import java.util.Optional;

/** The entries that users loaded, which go before those that come with the program. */
public interface ActorEntries {
    /** The entry with an id, as it was loaded: merged into another or not. */
    Optional<Actor> get(String id);

    /** Ids of the entries of whose names or offices one has this key (see {@link NameKeys}, {@link OfficeKey}), in their order. */
    List<String> named(String key);

    /** Ids of the entries that say they were merged into this one, be it loaded or not. */
    List<String> mergedInto(String id);

    /** Whether nothing was loaded. */
    boolean isEmpty();
}
