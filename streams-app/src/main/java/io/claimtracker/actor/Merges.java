package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Who an actor turned out to be in the end, where merges chain. */
final class Merges {
    private final ActorEntries loaded;
    private final ActorDirectory builtIn;

    Merges(ActorEntries loaded, ActorDirectory builtIn) {
        this.loaded = loaded;
        this.builtIn = builtIn;
    }

    /**
     * The id at the end of a chain of merges. Entries merged in a circle, which single files may not hold but several
     * together can, are all the one with the least id: the same whichever came first.
     */
    String end(String id) {
        Set<String> passed = new LinkedHashSet<>();
        String at = id;
        while (passed.add(at)) {
            Optional<String> into = loaded.get(at).flatMap(Actor::getMergedInto);
            if (into.isEmpty()) {
                return at;
            }
            at = into.get();
        }
        String met = at;
        return Collections.min(
                passed.stream().dropWhile(one -> !one.equals(met)).toList());
    }

    /** The entry with an id: the loaded one, else the one that came with the program. */
    Optional<Actor> entry(String id) {
        return loaded.get(id).or(() -> builtIn.get(id));
    }
}
