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

/** The entries of one file, which must agree with each other: one entry an id, and no merges that go in a circle. */
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

    /** The entries to load. */
    List<ActorRead.Entry> complete() {
        List<ActorRead.Entry> complete = new ArrayList<>();
        for (ActorRead.Entry entry : entries.values()) {
            Optional<String> circle = circleFrom(entry.id());
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
    private Optional<String> circleFrom(String id) {
        Set<String> chain = new LinkedHashSet<>(List.of(id));
        Optional<String> next = into(id);
        while (next.isPresent() && chain.add(next.get())) {
            next = into(next.get());
        }
        return next.filter(id::equals).map(met -> String.join(" → ", chain) + " → " + met);
    }

    private Optional<String> into(String id) {
        return Optional.ofNullable(entries.get(id))
                .flatMap(entry -> Optional.ofNullable(entry.actor()))
                .flatMap(Actor::getMergedInto);
    }
}
