package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ActorEntries;
import io.claimtracker.actor.ActorResolver;
import io.claimtracker.actor.ArticleActors;
import io.claimtracker.actor.OfficeHolders;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in each edition by the loaded directory, as it was last told to the views: what the views have of an article
 * follows from it, however far the directory has moved on, so that articles can be told anew one by one. Only those are
 * kept whom the loaded directory takes for others than extraction did: names once an edition, whoever is named by an office
 * with each statement, since that hangs on the day.
 */
final class Resolutions {
    /** Before a statement's number, where its holder is named by an office. */
    private static final char OFFICE = '@';

    private final ActorResolver resolver = new ActorResolver();
    private final KeyValueStore<String, ActorReference> store;
    private final ActorEntries loaded;
    private final ActorDirectory builtIn;

    Resolutions(KeyValueStore<String, ActorReference> store, ActorEntries loaded, ActorDirectory builtIn) {
        this.store = store;
        this.loaded = loaded;
        this.builtIn = builtIn;
    }

    /** An edition's statements as the views have them. */
    List<Statement> told(String uri, String hash, List<Statement> found) {
        Map<String, ActorReference> stored = stored(uri, hash);
        if (stored.isEmpty()) {
            return found;
        }
        Map<ActorReference, ActorReference> others = new HashMap<>();
        named(uri, hash, found).forEach((key, reference) -> {
            @Nullable ActorReference other = stored.get(key);
            if (other != null) {
                others.put(reference, other);
            }
        });
        Map<Integer, ActorReference> holders = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            @Nullable ActorReference holder = stored.get(officeKey(uri, hash, i));
            if (holder != null) {
                holders.put(i, holder);
            }
        }
        return OfficeHolders.resolved(resolved(found, others), holders);
    }

    /**
     * An edition's statements by the directory as it is; kept as told.
     *
     * @param body the edition's text
     */
    List<Statement> toTell(String uri, String hash, List<Statement> found, Supplier<String> body) {
        Map<String, ActorReference> stored = stored(uri, hash);
        if (stored.isEmpty() && loaded.isEmpty()) {
            return found;
        }
        Map<String, ActorReference> named = named(uri, hash, found);
        Map<ActorReference, ActorReference> others = ArticleActors.changed(loaded, builtIn, named.values());
        Map<Integer, ActorReference> holders = new OfficeHolders(loaded, builtIn, found, body).find();

        Map<String, ActorReference> toKeep = new HashMap<>();
        named.forEach((key, reference) -> {
            @Nullable ActorReference other = others.get(reference);
            if (other != null) {
                toKeep.put(key, other);
            }
        });
        holders.forEach((index, holder) -> toKeep.put(officeKey(uri, hash, index), holder));
        keep(stored, toKeep);
        return OfficeHolders.resolved(resolved(found, others), holders);
    }

    private void keep(Map<String, ActorReference> stored, Map<String, ActorReference> toKeep) {
        Set<String> keys = new TreeSet<>(stored.keySet());
        keys.addAll(toKeep.keySet());
        for (String key : keys) {
            if (!Objects.equals(stored.get(key), toKeep.get(key))) {
                store.put(key, toKeep.get(key));
            }
        }
    }

    void delete(String uri, String hash) {
        stored(uri, hash).keySet().forEach(store::delete);
    }

    private List<Statement> resolved(List<Statement> found, Map<ActorReference, ActorReference> others) {
        if (others.isEmpty()) {
            return found;
        }
        List<Statement> resolved = new ArrayList<>(found.size());
        for (Statement statement : found) {
            resolved.add(resolver.resolve(statement, others));
        }
        return resolved;
    }

    /** Everybody the edition names, each under a key: its number among them, which its statements alone decide. */
    private Map<String, ActorReference> named(String uri, String hash, List<Statement> found) {
        String prefix = RecordKey.prefix(RecordKey.of(uri, hash));
        Map<String, ActorReference> named = new HashMap<>();
        for (ActorReference reference : resolver.references(found)) {
            named.put(prefix + String.format(Locale.ROOT, "%06d", named.size()), reference);
        }
        return named;
    }

    private static String officeKey(String uri, String hash, int statement) {
        return RecordKey.prefix(RecordKey.of(uri, hash)) + OFFICE + String.format(Locale.ROOT, "%06d", statement);
    }

    private Map<String, ActorReference> stored(String uri, String hash) {
        String prefix = RecordKey.of(uri, hash);
        Map<String, ActorReference> stored = new HashMap<>();
        try (var range = store.range(RecordKey.prefix(prefix), RecordKey.prefixEnd(prefix))) {
            range.forEachRemaining(entry -> stored.put(entry.key, entry.value));
        }
        return stored;
    }
}
