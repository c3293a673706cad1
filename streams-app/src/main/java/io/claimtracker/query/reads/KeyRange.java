package io.claimtracker.query.reads;

import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * A stretch of a store's keys, both ends included.
 *
 * @param from its least key
 * @param to its greatest key
 */
public record KeyRange(String from, String to) {
    /** Of keys in stores. */
    public static final Comparator<String> ORDER = RecordKey.ORDER;

    /** Every key. */
    static final KeyRange EVERYTHING = new KeyRange("", "\uDBFF\uDFFF");

    /** Every key that continues this one. */
    static KeyRange under(String key) {
        return new KeyRange(RecordKey.prefix(key), RecordKey.prefixEnd(key));
    }

    boolean contains(String key) {
        return ORDER.compare(from, key) <= 0 && ORDER.compare(key, to) <= 0;
    }

    /** The first entries, least key first, that pass; one more than the page holds, to tell whether there is more. */
    <V> List<KeyValue<String, V>> ascending(
            ReadOnlyKeyValueStore<String, V> store, PageRequest page, Predicate<V> filter) {
        String start = page.after().map(this::checked).orElse(from);
        try (KeyValueIterator<String, V> entries = store.range(start, to)) {
            return take(entries, page, filter);
        }
    }

    /** The last entries, greatest key first, that pass; one more than the page holds, to tell whether there is more. */
    <V> List<KeyValue<String, V>> descending(
            ReadOnlyKeyValueStore<String, V> store, PageRequest page, Predicate<V> filter) {
        String start = page.after().map(this::checked).orElse(to);
        try (KeyValueIterator<String, V> entries = store.reverseRange(from, start)) {
            return take(entries, page, filter);
        }
    }

    /** The greatest entry that passes. */
    <V> Optional<KeyValue<String, V>> last(ReadOnlyKeyValueStore<String, V> store, Predicate<V> filter) {
        try (KeyValueIterator<String, V> entries = store.reverseRange(from, to)) {
            while (entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                if (filter.test(entry.value)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    boolean isEmptyIn(ReadOnlyKeyValueStore<String, ?> store) {
        try (KeyValueIterator<String, ?> entries = store.range(from, to)) {
            return !entries.hasNext();
        }
    }

    private String checked(String cursor) {
        if (!contains(cursor)) {
            throw Cursor.unknown();
        }
        return cursor;
    }

    private static <V> List<KeyValue<String, V>> take(
            KeyValueIterator<String, V> entries, PageRequest page, Predicate<V> filter) {
        String seen = page.after().orElse("");
        List<KeyValue<String, V>> taken = new ArrayList<>();
        while (entries.hasNext() && taken.size() <= page.limit()) {
            KeyValue<String, V> entry = entries.next();
            if (!entry.key.equals(seen) && filter.test(entry.value)) {
                taken.add(entry);
            }
        }
        return taken;
    }
}
