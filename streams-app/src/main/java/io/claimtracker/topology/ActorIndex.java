package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.search.NameWords;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the words that actors are found by: a function of an actor's profile and of what the directories have of it. One
 * that no statement in force names has none.
 */
public final class ActorIndex {
    private final KeyValueStore<String, ActorProfile> profiles;
    private final StoredEntries entries;
    private final KeyValueStore<String, String> words;
    private final ActorDirectory builtIn;

    ActorIndex(ProcessingContext context, ActorDirectory builtIn) {
        this.profiles = context.getStateStore(ClaimStores.ACTOR_PROFILES.name());
        this.entries = new StoredEntries(context.getStateStore(ClaimStores.ACTOR_ENTRIES.name()));
        this.words = context.getStateStore(ClaimStores.ACTOR_WORDS.name());
        this.builtIn = builtIn;
    }

    /**
     * The rows of an actor in {@link ClaimStores#ACTOR_WORDS}.
     *
     * @param loaded what the loaded directory has of it and of all that were merged into it
     */
    public static Map<String, String> rows(ActorProfile profile, Collection<Actor> loaded, ActorDirectory builtIn) {
        String actor = profile.getActor().getId();
        Set<String> names = new LinkedHashSet<>(KnownNames.of(actor, loaded, builtIn));
        names.add(profile.getActor().getName());
        String standing = WordRows.standing(profile.getHeld() + profile.getTargeted());
        return WordRows.of(standing, NameWords.ofNames(names), actor);
    }

    /** Puts an actor's profile in the place of the one before. */
    void profile(String actor, @Nullable ActorProfile before, @Nullable ActorProfile after) {
        profiles.put(actor, after);
        if (!isFoundAlike(before, after)) {
            List<Actor> loaded = entries.of(actor);
            replace(rowsOf(before, loaded), rowsOf(after, loaded));
        }
    }

    /** Puts what the loaded directory has of an actor in the place of what it had. */
    void entry(String key, String actor, @Nullable Actor entry) {
        @Nullable ActorProfile profile = profiles.get(actor);
        List<Actor> before = profile == null ? List.of() : entries.of(actor);
        entries.put(key, entry);
        if (profile != null) {
            replace(rowsOf(profile, before), rowsOf(profile, entries.of(actor)));
        }
    }

    /** What nearly every statement leaves as it is. */
    private static boolean isFoundAlike(@Nullable ActorProfile one, @Nullable ActorProfile other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.getActor().getName().equals(other.getActor().getName())
                && WordRows.standing(one.getHeld() + one.getTargeted())
                        .equals(WordRows.standing(other.getHeld() + other.getTargeted()));
    }

    private Map<String, String> rowsOf(@Nullable ActorProfile profile, List<Actor> loaded) {
        return profile == null ? Map.of() : rows(profile, loaded, builtIn);
    }

    private void replace(Map<String, String> before, Map<String, String> after) {
        Update.between(before, after).forEach(update -> words.put(update.key(), update.after()));
    }
}
