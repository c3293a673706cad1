package io.claimtracker.producer;

import io.claimtracker.avro.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The entries of one load, which must agree with each other and with what was loaded before: one entry an id, and no
 * merges that go in a circle.
 */
final class ActorSet {
    private final Map<String, ActorRead.Entry> entries = new LinkedHashMap<>();
    private final Consumer<ActorRead.Bad> bad;

    /** @param bad hears of whatever cannot be loaded */
    ActorSet(Consumer<ActorRead.Bad> bad) {
        this.bad = bad;
    }

    void add(ActorRead read) {
        if (read instanceof ActorRead.Bad wrong) {
            bad.accept(wrong);
        } else if (read instanceof ActorRead.Entry entry) {
            ActorRead.Entry earlier = entries.putIfAbsent(entry.id(), entry);
            if (earlier != null) {
                bad.accept(new ActorRead.Bad(
                        entry.place(), entry.id(), "id", "is that of the entry at " + earlier.place() + " too"));
            }
        }
    }

    /** Whether there is nothing to load. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether any entry merges: only then can there be a circle. */
    boolean hasMerges() {
        return entries.keySet().stream().anyMatch(id -> into(id, Map.of()).isPresent());
    }

    /**
     * The entries to load.
     *
     * @param loadedBefore merges in the directory as it is, from id to id; an entry of this load goes before
     */
    List<ActorRead.Entry> complete(Map<String, String> loadedBefore) {
        List<ActorRead.Entry> complete = new ArrayList<>();
        for (ActorRead.Entry entry : entries.values()) {
            Optional<String> circle = circleFrom(entry.id(), loadedBefore);
            if (circle.isPresent()) {
                bad.accept(new ActorRead.Bad(
                        entry.place(), entry.id(), "mergedInto", "goes in a circle: " + circle.get()));
            } else {
                complete.add(entry);
            }
        }
        return complete;
    }

    /** The chain of merges from an entry back to it; one that merely leads to a circle is none. */
    private Optional<String> circleFrom(String id, Map<String, String> loadedBefore) {
        Set<String> chain = new LinkedHashSet<>(List.of(id));
        Optional<String> next = into(id, loadedBefore);
        while (next.isPresent() && chain.add(next.get())) {
            next = into(next.get(), loadedBefore);
        }
        return next.filter(id::equals).map(met -> String.join(" → ", chain) + " → " + met + before(chain));
    }

    private String before(Set<String> chain) {
        List<String> before =
                chain.stream().filter(id -> !entries.containsKey(id)).toList();
        return before.isEmpty() ? "" : ", with " + String.join(", ", before) + " as loaded before";
    }

    private Optional<String> into(String id, Map<String, String> loadedBefore) {
        ActorRead.Entry entry = entries.get(id);
        return entry == null
                ? Optional.ofNullable(loadedBefore.get(id))
                : Optional.ofNullable(entry.actor()).flatMap(Actor::getMergedInto);
    }
}
