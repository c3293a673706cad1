package io.claimtracker.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Updates of a view that follow one another, taken together: an entry that changes twice has changed once. */
final class Changes<V> {
    private final Map<String, V> before = new TreeMap<>();
    private final Map<String, V> after = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    void add(Update<V> update) {
        @Nullable V was = update.before();
        @Nullable V is = update.after();
        if (seen.add(update.key()) && was != null) {
            before.put(update.key(), was);
        }
        if (is == null) {
            after.remove(update.key());
        } else {
            after.put(update.key(), is);
        }
    }

    /** From what each entry was first to what it is last. */
    List<Update<V>> updates() {
        return Update.between(before, after);
    }
}
