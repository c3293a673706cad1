package io.claimtracker.query;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.topology.ClaimStores;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Actors: found by name, and known or not. */
public final class ActorReads {
    private static final KeyRange EVERY_ACTOR = new KeyRange("", "\uDBFF\uDFFF");

    private final StoreReader stores;
    private final PositionReads positions;
    private final ShiftReads shifts;
    private final ActorDirectory builtIn = ListedActors.builtIn();
    private final FoldedText folded = new FoldedText();

    public ActorReads(StoreReader stores) {
        this.stores = stores;
        this.positions = new PositionReads(stores);
        this.shifts = new ShiftReads(stores);
    }

    /** Actors whose name or id holds this text, whatever its case and accents, by id; all when it is empty. */
    public Page<ActorProfile> search(String text, PageRequest page) {
        String wanted = folded.of(text);
        Predicate<ActorProfile> matches = profile -> matches(profile.getActor(), wanted);
        return Page.gather(
                stores.all(ClaimStores.ACTOR_PROFILES),
                store -> EVERY_ACTOR.ascending(store, page, matches),
                KeyRange.ORDER,
                page);
    }

    /** Who an actor is by now: itself, or, when it was merged into another, that one. */
    public String present(String actor) {
        Set<String> passed = new HashSet<>();
        String at = actor;
        // The directory lies whole in every partition, so the asked-for actor's has whatever it was merged into.
        ReadOnlyKeyValueStore<String, Actor> directory = stores.partitionOf(ClaimStores.ACTORS, actor);
        while (passed.add(at)) {
            @Nullable Actor entry = directory.get(at);
            if (entry == null || entry.getMergedInto().isEmpty()) {
                return at;
            }
            at = entry.getMergedInto().get();
        }
        return actor;
    }

    /**
     * What the directory has on an actor: the loaded entry, which adds to the names of the one that comes with the program
     * and goes before its offices; an empty one where there is neither.
     */
    public Actor entry(String actor) {
        Optional<Actor> loaded = Optional.ofNullable(
                stores.partitionOf(ClaimStores.ACTORS, actor).get(actor));
        Optional<Actor> listed = builtIn.get(actor);
        Set<String> aliases = new LinkedHashSet<>();
        loaded.ifPresent(entry -> aliases.addAll(entry.getAliases()));
        listed.ifPresent(entry -> aliases.addAll(entry.getAliases()));
        List<io.claimtracker.avro.Role> roles = loaded.map(Actor::getRoles)
                .filter(all -> !all.isEmpty())
                .or(() -> listed.map(Actor::getRoles))
                .orElse(List.of());
        return Actor.newBuilder()
                .setId(actor)
                .setAliases(List.copyOf(aliases))
                .setWikidata(loaded.flatMap(Actor::getWikidata).orElse(null))
                .setRoles(List.copyOf(roles))
                .build();
    }

    /** What the views know of an actor; empty when no statement in force names it. */
    public Optional<ActorProfile> profile(String actor) {
        return Optional.ofNullable(
                stores.partitionOf(ClaimStores.ACTOR_PROFILES, actor).get(actor));
    }

    /**
     * Checks that an actor is named by a statement in force, or was by one that no longer is.
     *
     * @throws NotKnownException if it never was
     */
    public void requireKnown(String actor) {
        boolean known = profile(actor).isPresent()
                || positions.everOf(actor)
                || !shifts.of(actor, Optional.empty(), PageRequest.first(1))
                        .items()
                        .isEmpty();
        if (!known) {
            throw unknown(actor);
        }
    }

    static NotKnownException unknown(String actor) {
        return new NotKnownException("no statement names an actor " + actor);
    }

    private boolean matches(ActorReference actor, String wanted) {
        return folded.of(actor.getName()).contains(wanted)
                || folded.of(actor.getId()).contains(wanted);
    }
}
