package io.claimtracker.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps what it is sent in a store, and takes out what a tombstone names. */
final class StoreWriter<V> implements Processor<String, @Nullable V, Void, Void> {
    private final Store<V> store;
    private KeyValueStore<String, V> entries;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    StoreWriter(Store<V> store) {
        this.store = store;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        entries = context.getStateStore(store.name());
    }

    @Override
    public void process(Record<String, @Nullable V> record) {
        entries.put(record.key(), record.value());
    }
}
