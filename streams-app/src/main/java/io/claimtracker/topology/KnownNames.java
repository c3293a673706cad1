package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that an actor goes by beside the one that statements use. */
final class KnownNames {
    private KnownNames() {}

    /**
     * Its id and names, and those of all that were merged into it.
     *
     * @param loaded what the loaded directory has of it and of them
     * @param builtIn the directory that comes with the program
     */
    static Set<String> of(String actor, Collection<Actor> loaded, ActorDirectory builtIn) {
        Set<String> names = new LinkedHashSet<>();
        add(actor, builtIn, names);
        for (Actor entry : loaded) {
            add(entry.getId(), builtIn, names);
            names.add(entry.getName());
            names.addAll(entry.getAliases());
        }
        return names;
    }

    private static void add(String id, ActorDirectory builtIn, Set<String> names) {
        names.add(id);
        builtIn.get(id).ifPresent(entry -> {
            names.add(entry.getName());
            names.addAll(entry.getAliases());
        });
    }
}
