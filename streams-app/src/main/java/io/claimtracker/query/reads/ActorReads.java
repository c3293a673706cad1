package io.claimtracker.query.reads;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.query.problem.NotKnownException;
import io.claimtracker.routing.Stores;
import io.claimtracker.topology.ClaimStores;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Actors: who they are by now, and known or not. */
public final class ActorReads {
    private final Stores stores;
    private final PositionReads positions;
    private final ShiftReads shifts;

    public ActorReads(Stores stores) {
        this.stores = stores;
        this.positions = new PositionReads(stores);
        this.shifts = new ShiftReads(stores);
    }

    /** Who an actor is by now: itself, or, when it was merged into another, that one. */
    public String present(String actor) {
        Set<String> passed = new HashSet<>();
        String at = actor;
        // The directory lies whole in every partition, so any has whatever the asked-for actor was merged into.
        ReadOnlyKeyValueStore<String, Actor> directory = stores.get(ClaimStores.ACTORS);
        while (passed.add(at)) {
            @Nullable Actor entry = directory.get(at);
            if (entry == null || entry.getMergedInto().isEmpty()) {
                return at;
            }
            at = entry.getMergedInto().get();
        }
        return actor;
    }

    /** What was loaded of an actor into the directory; an empty entry where nothing was. */
    public Actor entry(String actor) {
        @Nullable Actor loaded = stores.get(ClaimStores.ACTORS).get(actor);
        return loaded != null ? loaded : Actor.newBuilder().setId(actor).build();
    }

    /** What the views know of an actor; empty when no statement in force names it. */
    public Optional<ActorProfile> profile(String actor) {
        return Optional.ofNullable(stores.get(ClaimStores.ACTOR_PROFILES).get(actor));
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
}
