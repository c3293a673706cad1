package io.claimtracker.topology;

import io.claimtracker.schemas.SchemaRegistry;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A state store: its name with the type of its values, shared by whoever writes it and whoever reads it. Keys are
 * compound text (see {@link io.claimtracker.schemas.RecordKey}) in their sorted order.
 *
 * @param name its name, part of its changelog topic's
 * @param valueSerde makes the serde of its values
 * @param <V> the type of its values
 */
public record Store<V>(String name, Function<SchemaRegistry, Serde<V>> valueSerde) {
    static <V extends SpecificRecord> Store<V> of(String name, Class<V> valueType) {
        return new Store<>(name, registry -> registry.internalSerde(valueType));
    }

    static <V> Store<V> of(String name, Serde<V> serde) {
        return new Store<>(name, registry -> serde);
    }

    StoreBuilder<KeyValueStore<String, V>> builder(SchemaRegistry registry) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                Serdes.String(),
                valueSerde.apply(registry));
    }
}
