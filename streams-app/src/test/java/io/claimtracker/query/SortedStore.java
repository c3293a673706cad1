package io.claimtracker.query;

import io.claimtracker.query.reads.KeyRange;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store in memory, with its keys in the order of real ones: by their UTF-8 bytes. It counts what is read from it. */
final class SortedStore<V> implements ReadOnlyKeyValueStore<String, V> {
    private final NavigableMap<String, V> entries = new ConcurrentSkipListMap<>(KeyRange.ORDER);
    private int rowsRead;

    void put(String key, V value) {
        entries.put(key, value);
    }

    int rowsRead() {
        return rowsRead;
    }

    @Override
    public @Nullable V get(String key) {
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        return iterator(entries.subMap(from, true, to, true));
    }

    @Override
    public KeyValueIterator<String, V> reverseRange(String from, String to) {
        return iterator(entries.subMap(from, true, to, true).descendingMap());
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return iterator(entries);
    }

    @Override
    public <PS extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(P prefix, PS serializer) {
        throw new UnsupportedOperationException("keys are scanned by range");
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    private KeyValueIterator<String, V> iterator(Map<String, V> stretch) {
        Iterator<Map.Entry<String, V>> inner = stretch.entrySet().iterator();
        return new KeyValueIterator<>() {
            private Map.@Nullable Entry<String, V> peeked;

            @Override
            public boolean hasNext() {
                return peeked != null || inner.hasNext();
            }

            @Override
            public String peekNextKey() {
                return peek().getKey();
            }

            @Override
            public KeyValue<String, V> next() {
                Map.Entry<String, V> entry = peek();
                peeked = null;
                rowsRead++;
                return KeyValue.pair(entry.getKey(), entry.getValue());
            }

            private Map.Entry<String, V> peek() {
                Map.Entry<String, V> entry = peeked == null ? inner.next() : peeked;
                peeked = entry;
                return entry;
            }

            @Override
            public void close() {}
        };
    }
}
