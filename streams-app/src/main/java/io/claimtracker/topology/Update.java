package io.claimtracker.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * A change of one entry of a view.
 *
 * @param key the entry
 * @param before its value until now; null when it is new
 * @param after its value from now on; null when it goes
 */
public record Update<V>(
        String key, @Nullable V before, @Nullable V after) {
    /** What turns one state of a view into another; entries that stay the same give none. */
    static <V> List<Update<V>> between(Map<String, V> before, Map<String, V> after) {
        List<Update<V>> updates = new ArrayList<>();
        before.forEach((key, value) -> {
            if (!after.containsKey(key)) {
                updates.add(new Update<>(key, value, null));
            }
        });
        after.forEach((key, value) -> {
            @Nullable V old = before.get(key);
            if (!Objects.equals(old, value)) {
                updates.add(new Update<>(key, old, value));
            }
        });
        return updates;
    }

    /** The value after, or, where the entry goes, the value it had. */
    V either() {
        V value = after != null ? after : before;
        if (value == null) {
            throw new IllegalStateException("an update without any value: " + key);
        }
        return value;
    }

    /** The update as a record for a topic: a value, or a tombstone. */
    <R> KeyValue<String, @Nullable R> toRecord(String recordKey, Function<V, R> valueOf) {
        return KeyValue.pair(recordKey, after == null ? null : valueOf.apply(after));
    }
}
