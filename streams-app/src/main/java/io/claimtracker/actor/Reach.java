package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far an entry reaches: the keys of names, offices and ids that resolve to it, or are kept from it, by themselves or
 * through what was merged into it. An article that has none of them, before a change and after it, says the same under both.
 */
public final class Reach {
    private static final ActorDirectory NONE = new ListedActors(List.of());

    private Reach() {}

    /** The keys of an entry, whether it is loaded at present or not. */
    public static Set<String> of(String id, ActorEntries entries) {
        Set<String> keys = new TreeSet<>();
        for (String one : mergedInto(id, entries)) {
            keys.add(NameKeys.ofId(one));
            entries.get(one).ifPresent(actor -> keys.addAll(names(actor)));
        }
        return keys;
    }

    /** Who an entry, and every one merged into it, is in the end, by their ids. */
    public static Map<String, String> ends(String id, ActorEntries entries) {
        Merges merges = new Merges(entries, NONE);
        Map<String, String> ends = new TreeMap<>();
        mergedInto(id, entries).forEach(one -> ends.put(one, merges.end(one)));
        return ends;
    }

    private static Set<String> mergedInto(String id, ActorEntries entries) {
        Set<String> ids = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (ids.add(at)) {
                open.addAll(entries.mergedInto(at));
            }
        }
        return ids;
    }

    /** The keys of all names and offices of an entry. */
    public static Set<String> names(Actor actor) {
        Set<String> keys = new TreeSet<>(NameKeys.of(actor.getName()));
        actor.getAliases().forEach(alias -> keys.addAll(NameKeys.of(alias)));
        actor.getRoles().forEach(role -> OfficeKey.of(role.getTitle()).ifPresent(keys::add));
        return keys;
    }
}
