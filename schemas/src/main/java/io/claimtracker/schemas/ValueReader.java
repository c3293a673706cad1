package io.claimtracker.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads a topic's values and tells bytes that can never be read, which are data to be put aside, from a registry that
 * does not answer, which is a reason to stop and try again.
 *
 * @param <V> the type of the values
 */
public final class ValueReader<V extends SpecificRecord> {
    /** The Confluent wire format: a zero byte, the schema's id, Avro binary. */
    private static final byte MAGIC = 0;

    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    private static final int NOT_FOUND = 404;

    private final Topic<V> topic;
    private final SchemaRegistryClient client;
    private final Deserializer<V> deserializer;

    ValueReader(Topic<V> topic, SchemaRegistryClient client, Deserializer<V> deserializer) {
        this.topic = topic;
        this.client = client;
        this.deserializer = deserializer;
    }

    /**
     * Reads a value.
     *
     * @throws SetupException if the registry cannot be asked for the schema
     */
    public ReadResult<V> read(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
            return unreadable("not Avro in the Confluent wire format", "");
        }
        int schema = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        try {
            client.getSchemaById(schema);
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
                return unreadable(
                        "schema id " + schema + " is not in the registry",
                        e.getClass().getName());
            }
            throw unanswered(schema, e);
        } catch (IOException e) {
            throw unanswered(schema, e);
        }
        try {
            return new ReadResult.Value<>(deserializer.deserialize(topic.name(), bytes));
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return unreadable(
                    "not " + topic.valueType().getSimpleName() + " in the schema with id " + schema + ": "
                            + cause.getMessage(),
                    cause.getClass().getName());
        }
    }

    private ReadResult<V> unreadable(String reason, String exception) {
        return new ReadResult.Unreadable<>(reason, exception);
    }

    private static SetupException unanswered(int schema, Exception cause) {
        return new SetupException(
                "the registry does not answer for schema id " + schema + ": " + cause.getMessage(), cause);
    }
}
