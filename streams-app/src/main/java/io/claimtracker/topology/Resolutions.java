package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ActorEntries;
import io.claimtracker.actor.ActorResolver;
import io.claimtracker.actor.ArticleActors;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in each edition by the loaded directory, as it was last told to the views: what the views have of an article
 * follows from it, however far the directory has moved on, so that articles can be told anew one by one. Only those are
 * kept whom the loaded directory takes for others than extraction did.
 */
final class Resolutions {
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
        numbered(uri, hash, found).forEach((key, reference) -> {
            @Nullable ActorReference other = stored.get(key);
            if (other != null) {
                others.put(reference, other);
            }
        });
        return resolved(found, others);
    }

    /** An edition's statements by the directory as it is; kept as told. */
    List<Statement> toTell(String uri, String hash, List<Statement> found) {
        Map<String, ActorReference> stored = stored(uri, hash);
        if (stored.isEmpty() && loaded.isEmpty()) {
            return found;
        }
        Map<String, ActorReference> numbered = numbered(uri, hash, found);
        Map<ActorReference, ActorReference> others = ArticleActors.changed(loaded, builtIn, numbered.values());
        numbered.forEach((key, reference) -> {
            @Nullable ActorReference other = others.get(reference);
            if (!Objects.equals(stored.get(key), other)) {
                store.put(key, other);
            }
        });
        return resolved(found, others);
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
    private Map<String, ActorReference> numbered(String uri, String hash, List<Statement> found) {
        String prefix = RecordKey.prefix(RecordKey.of(uri, hash));
        Map<String, ActorReference> numbered = new HashMap<>();
        for (ActorReference reference : resolver.references(found)) {
            numbered.put(prefix + String.format(Locale.ROOT, "%06d", numbered.size()), reference);
        }
        return numbered;
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
