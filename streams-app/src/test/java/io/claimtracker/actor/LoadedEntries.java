package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.schemas.TrustedRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A loaded directory in memory. */
final class LoadedEntries implements ActorEntries {
    static {
        TrustedRecords.trust();
    }

    private final Map<String, Actor> byId = new TreeMap<>();

    LoadedEntries(Actor... actors) {
        for (Actor actor : actors) {
            byId.put(actor.getId(), actor);
        }
    }

    static Actor person(String id, String name, String... aliases) {
        return actor(ActorType.PERSON, id, name, aliases);
    }

    static Actor actor(ActorType type, String id, String name, String... aliases) {
        return new Actor(id, name, type, List.of(aliases), null, List.of(), null);
    }

    static Actor merged(Actor actor, String into) {
        return Actor.newBuilder(actor).setMergedInto(into).build();
    }

    @Override
    public Optional<Actor> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<String> named(String key) {
        return byId.values().stream()
                .filter(actor -> Reach.names(actor).contains(key))
                .map(Actor::getId)
                .toList();
    }

    @Override
    public List<String> mergedInto(String id) {
        return byId.values().stream()
                .filter(actor -> actor.getMergedInto().filter(id::equals).isPresent())
                .map(Actor::getId)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return byId.isEmpty();
    }
}
