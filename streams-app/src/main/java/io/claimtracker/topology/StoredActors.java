package io.claimtracker.topology;

import io.claimtracker.actor.ActorEntries;
import io.claimtracker.actor.Reach;
import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The loaded directory as every partition holds it: entries by id, and an index of their names and merges. */
final class StoredActors implements ActorEntries {
    /** Before the id that entries were merged into; no key of a name or id begins with it. */
    private static final String MERGED_INTO = ">";

    private final KeyValueStore<String, Actor> entries;
    private final KeyValueStore<String, String> index;

    StoredActors(ProcessingContext context) {
        entries = context.getStateStore(ClaimStores.ACTORS.name());
        index = context.getStateStore(ClaimStores.ACTOR_NAMES.name());
    }

    @Override
    public Optional<Actor> get(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<String> named(String key) {
        return indexed(key);
    }

    @Override
    public List<String> mergedInto(String id) {
        return indexed(MERGED_INTO + id);
    }

    @Override
    public boolean isEmpty() {
        try (var all = entries.all()) {
            return !all.hasNext();
        }
    }

    /**
     * Puts an entry in the place of the one with its id, or takes that out.
     *
     * @return the keys that the entry reaches, before and after: an article without any of them says what it said
     */
    Set<String> put(String id, @Nullable Actor after) {
        @Nullable Actor before = entries.get(id);
        if (isSame(before, after)) {
            return Set.of();
        }
        Set<String> reach = new TreeSet<>(Reach.of(id, this));
        indexKeys(before).forEach(key -> index.delete(RecordKey.of(key, id)));
        entries.put(id, after);
        indexKeys(after).forEach(key -> index.put(RecordKey.of(key, id), ""));
        reach.addAll(Reach.of(id, this));
        return reach;
    }

    /** What an entry and all that were merged into it are called, under who they are in the end, by the keys of {@link ClaimStores#ACTOR_ENTRIES}. */
    Map<String, Actor> called(String id) {
        Map<String, Actor> called = new TreeMap<>();
        Reach.ends(id, this).forEach((one, end) -> {
            @Nullable Actor entry = entries.get(one);
            if (entry != null) {
                called.put(RecordKey.of(end, one), named(entry));
            }
        });
        return called;
    }

    private static Actor named(Actor entry) {
        return Actor.newBuilder()
                .setId(entry.getId())
                .setName(entry.getName())
                .setAliases(entry.getAliases())
                .build();
    }

    private static boolean isSame(@Nullable Actor one, @Nullable Actor other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return comparable(one).equals(comparable(other));
    }

    /** The lists that Avro decodes to throw when compared if their records hold dates; others compare record by record. */
    private static Actor comparable(Actor actor) {
        return new Actor(
                actor.getId(),
                actor.getName(),
                actor.getType(),
                actor.getAliases(),
                actor.getWikidata().orElse(null),
                List.copyOf(actor.getRoles()),
                actor.getMergedInto().orElse(null));
    }

    private static Set<String> indexKeys(@Nullable Actor actor) {
        if (actor == null) {
            return Set.of();
        }
        Set<String> keys = new TreeSet<>(Reach.names(actor));
        actor.getMergedInto().ifPresent(into -> keys.add(MERGED_INTO + into));
        return keys;
    }

    private List<String> indexed(String key) {
        List<String> ids = new ArrayList<>();
        try (var range = index.range(RecordKey.prefix(key), RecordKey.prefixEnd(key))) {
            range.forEachRemaining(entry -> ids.add(RecordKey.parts(entry.key).get(1)));
        }
        return ids;
    }
}
