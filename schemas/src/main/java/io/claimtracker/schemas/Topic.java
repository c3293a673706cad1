package io.claimtracker.schemas;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic, with the types of what it holds and how long it is kept: what every reader and writer of it shares.
 *
 * @param name its name; its schema's subject is {@code name-value}
 * @param valueType the generated record its values are
 * @param retention how long records are kept
 * @param <V> the type of its values
 */
public record Topic<V extends SpecificRecord>(String name, Class<V> valueType, Retention retention) {
    /** How long a topic's records are kept. */
    public enum Retention {
        /** The newest record of every key, for ever. */
        COMPACTED,
        /** Every record, for a time: see {@link TopicSetup#DEAD_LETTER_RETENTION}. */
        TIMED
    }

    /** Keys are compound text; see {@link RecordKey}. */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** Values are Avro in the Confluent wire format, under this topic's own subject. */
    public Serde<V> valueSerde(SchemaRegistry registry) {
        return registry.topicSerde(valueType);
    }

    /** The registry subject of the values' schema. */
    public String subject() {
        return name + "-value";
    }
}
