package io.claimtracker.query.reads;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;

/**
 * A part of a list that one partition has whole.
 *
 * @param items in the list's order
 * @param next where the next part begins; empty at the end
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was read for it.
     *
     * @param read in order, one more than the page may hold if there is more
     */
    static <V> Page<V> of(List<KeyValue<String, V>> read, PageRequest request) {
        List<KeyValue<String, V>> kept = read.subList(0, Math.min(read.size(), request.limit()));
        Optional<String> next = kept.size() < read.size()
                ? Optional.of(Cursor.encode(kept.get(kept.size() - 1).key))
                : Optional.empty();
        return new Page<>(kept.stream().map(item -> item.value).toList(), next);
    }

    <U> Page<U> map(Function<T, U> to) {
        return new Page<>(items.stream().map(to).toList(), next);
    }
}
