package io.claimtracker.topology;

import io.claimtracker.actor.ActorResolver;
import io.claimtracker.actor.NameKeys;
import io.claimtracker.actor.OfficeHolders;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which articles name whom: from the keys of names, ids and offices to uris, so that an entry finds the articles it
 * concerns.
 */
final class ArticleNames {
    private final ActorResolver resolver = new ActorResolver();
    private final KeyValueStore<String, String> store;

    ArticleNames(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void add(String uri, List<Statement> statements) {
        keys(statements).forEach(key -> store.put(RecordKey.of(key, uri), ""));
    }

    /** Takes out the names of an article's statements, but for those that other statements of it have. */
    void remove(String uri, List<Statement> statements, List<Statement> others) {
        Set<String> gone = keys(statements);
        gone.removeAll(keys(others));
        gone.forEach(key -> store.delete(RecordKey.of(key, uri)));
    }

    /** The uris under a key, in their order, from behind one ("" for the first), at most so many. */
    List<String> page(String key, String after, int most) {
        List<String> uris = new ArrayList<>();
        String from = RecordKey.prefix(key) + after;
        try (var range = store.range(from, RecordKey.prefixEnd(key))) {
            while (range.hasNext() && uris.size() < most) {
                String uri = range.next().key.substring(RecordKey.prefix(key).length());
                if (!uri.equals(after)) {
                    uris.add(uri);
                }
            }
        }
        return uris;
    }

    private Set<String> keys(List<Statement> statements) {
        Set<ActorReference> named = resolver.references(statements);
        Set<String> keys = new TreeSet<>();
        for (ActorReference reference : named) {
            keys.add(NameKeys.ofId(reference.getId()));
            keys.addAll(NameKeys.of(reference.getMention()));
        }
        statements.forEach(statement -> OfficeHolders.key(statement).ifPresent(keys::add));
        return keys;
    }
}
