package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import java.util.Collection;
import java.util.Optional;

/** The actors that are known, by id and by name. What it holds may change from one call to the next. */
public interface ActorDirectory {
    /** The actor that goes by a name, whatever its case, accents, hyphens and titles; the one it was merged into, if any. */
    Optional<Actor> find(String name);

    /** The actor with an id; the one it was merged into, if any. */
    Optional<Actor> get(String id);

    /** Every entry, merged ones included. */
    Collection<Actor> all();
}
