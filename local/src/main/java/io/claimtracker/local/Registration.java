package io.claimtracker.local;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;

/** A schema under a subject: its version there, from 1, and its id, the same wherever the same schema is registered. */
record Registration(String subject, int version, int id, AvroSchema schema) {
    boolean holds(AvroSchema other) {
        return schema.canonicalString().equals(other.canonicalString());
    }
}
