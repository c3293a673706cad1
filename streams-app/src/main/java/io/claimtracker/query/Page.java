package io.claimtracker.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next where the next part begins; empty at the end
 * @param incomplete the partitions whose items are absent because they could not be read
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, Optional<String> next, List<MissingPartition> incomplete) {
    public Page {
        items = List.copyOf(items);
        incomplete = List.copyOf(incomplete);
    }

    /**
     * A page of what was read for it.
     *
     * @param read in order, one more than the page may hold if there is more
     */
    static <V> Page<V> of(List<KeyValue<String, V>> read, PageRequest request, List<MissingPartition> incomplete) {
        List<KeyValue<String, V>> kept = read.subList(0, Math.min(read.size(), request.limit()));
        Optional<String> next = kept.size() < read.size()
                ? Optional.of(Cursor.encode(kept.get(kept.size() - 1).key))
                : Optional.empty();
        return new Page<>(kept.stream().map(item -> item.value).toList(), next, incomplete);
    }

    /** A page of a list that several partitions hold parts of. */
    static <V> Page<V> gather(
            LocalPartitions<V> partitions,
            Function<ReadOnlyKeyValueStore<String, V>, List<KeyValue<String, V>>> read,
            Comparator<String> order,
            PageRequest request) {
        List<KeyValue<String, V>> merged = partitions.stores().stream()
                .flatMap(store -> read.apply(store).stream())
                .sorted(Comparator.comparing(item -> item.key, order))
                .toList();
        return of(merged, request, partitions.missing());
    }

    <U> Page<U> map(Function<T, U> to) {
        return new Page<>(items.stream().map(to).toList(), next, incomplete);
    }
}
