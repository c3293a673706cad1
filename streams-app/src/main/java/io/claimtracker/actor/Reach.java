package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far an entry reaches: the keys of names, offices and ids that resolve to it, or are kept from it, by themselves or
 * through what was merged into it. An article that has none of them, before a change and after it, says the same under both.
 */
public final class Reach {
    private Reach() {}

    /** The keys of an entry, whether it is loaded at present or not. */
    public static Set<String> of(String id, ActorEntries entries) {
        Set<String> keys = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (keys.add(NameKeys.ofId(at))) {
                Optional<Actor> entry = entries.get(at);
                entry.ifPresent(actor -> keys.addAll(names(actor)));
                open.addAll(entries.mergedInto(at));
            }
        }
        return keys;
    }

    /** The keys of all names and offices of an entry. */
    public static Set<String> names(Actor actor) {
        Set<String> keys = new TreeSet<>(NameKeys.of(actor.getName()));
        actor.getAliases().forEach(alias -> keys.addAll(NameKeys.of(alias)));
        actor.getRoles().forEach(role -> OfficeKey.of(role.getTitle()).ifPresent(keys::add));
        return keys;
    }
}
