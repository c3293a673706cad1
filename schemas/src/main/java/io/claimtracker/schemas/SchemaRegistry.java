package io.claimtracker.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.confluent.kafka.serializers.subject.RecordNameStrategy;
import io.confluent.kafka.serializers.subject.TopicNameStrategy;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The schema registry as this system uses it: schemas are registered in one explicit step ({@link #register}), services
 * never register any and refuse to start when one is missing ({@link #requireRegistered}).
 *
 * <p>What a topic holds is under the subject {@code topic-value}, as Confluent's tools expect; what only stores and
 * repartition topics hold, whose names contain the application id, is under the record's own name.
 */
public final class SchemaRegistry {
    /** Every version reads, and is read by, every other: data of any age meets code of any age in one log. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int MAX_SCHEMAS_PER_SUBJECT = 1_000;

    static {
        TrustedRecords.trust();
    }

    private final String url;
    private final Map<String, Object> settings;
    private final SchemaRegistryClient client;

    /**
     * @param url where the registry is: http(s)://host:port, several separated by commas, or mock://scope in tests
     * @param settings further settings of the Confluent client, e.g. basic.auth.user.info
     */
    public SchemaRegistry(String url, Map<String, ?> settings) {
        this.url = url;
        this.settings = new HashMap<>(settings);
        this.settings.put(AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG, url);
        this.settings.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
        this.settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        // The Java hints in our generated schemas are nobody else's business, and break look-ups by exact text.
        this.settings.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
        this.client = SchemaRegistryClientFactory.newClient(
                List.of(url.split(",")),
                MAX_SCHEMAS_PER_SUBJECT,
                List.of(new AvroSchemaProvider()),
                this.settings,
                null);
    }

    /** A registry without further settings. */
    public SchemaRegistry(String url) {
        this(url, Map.of());
    }

    /** Where the registry is. */
    public String url() {
        return url;
    }

    /** The serde of a topic's values: its subject is the name of the topic it is used on. */
    public <V extends SpecificRecord> Serde<V> topicSerde(Class<V> type) {
        return serde(type, TopicNameStrategy.class);
    }

    /** The serde of values in stores and repartition topics: its subject is the record's own name. */
    public <V extends SpecificRecord> Serde<V> internalSerde(Class<V> type) {
        return serde(type, RecordNameStrategy.class);
    }

    /** What reads a topic's values, and tells unreadable ones from a registry that does not answer. */
    public <V extends SpecificRecord> ValueReader<V> reader(Topic<V> topic) {
        return new ValueReader<>(topic, client, topic.valueSerde(this).deserializer());
    }

    /**
     * Registers every schema under its subject and sets compatibility; what is registered already stays as it is.
     *
     * @return the id of each subject's schema
     * @throws SetupException if the registry cannot be reached or refuses a schema
     */
    public Map<String, Integer> register(Views views) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        subjects(views)
                .forEach((subject, schema) -> ids.put(subject, call("register the schema of " + subject, () -> {
                    client.updateCompatibility(subject, COMPATIBILITY);
                    return client.register(subject, schema);
                })));
        return ids;
    }

    /** The same for the views without a name. */
    public Map<String, Integer> register() {
        return register(Views.UNNAMED);
    }

    /**
     * Checks that every schema that a service with these views writes is registered.
     *
     * @throws SetupException naming the subject whose schema is missing, and what to run
     */
    public void requireRegistered(Views views) {
        subjects(views).forEach((subject, schema) -> requireRegistered(subject, schema, views));
    }

    /** The same for the views without a name. */
    public void requireRegistered() {
        requireRegistered(Views.UNNAMED);
    }

    /**
     * Checks that the schema of one topic's values is registered, for a service that writes only there.
     *
     * @throws SetupException if it is missing, saying what to run, or if the registry cannot be reached
     */
    public void requireRegistered(Topic<?> topic) {
        requireRegistered(topic.subject(), schemaOf(topic.valueType()), Views.UNNAMED);
    }

    private void requireRegistered(String subject, AvroSchema schema, Views views) {
        call("look up the schema of " + subject, () -> {
            try {
                return client.getId(subject, schema);
            } catch (RestClientException e) {
                if (e.getStatus() == 404) {
                    throw new SetupException("the schema of " + subject + " is not registered at " + url + "; run "
                            + views.setup() + " first (services register none themselves)");
                }
                throw e;
            }
        });
    }

    /** Every subject of the views without a name, the shared ones included, with the schema that today's code writes under it. */
    public static Map<String, AvroSchema> subjects() {
        return subjects(Views.UNNAMED);
    }

    private static Map<String, AvroSchema> subjects(Views views) {
        Map<String, AvroSchema> subjects = new LinkedHashMap<>();
        for (Topic<?> topic : views.topics()) {
            subjects.put(topic.subject(), schemaOf(topic.valueType()));
        }
        for (Class<? extends SpecificRecord> type : Topics.INTERNAL_RECORDS) {
            AvroSchema schema = schemaOf(type);
            subjects.put(schema.name(), schema);
        }
        return subjects;
    }

    private static AvroSchema schemaOf(Class<? extends SpecificRecord> type) {
        Schema generated = SpecificData.get().getSchema(type);
        Object instance = SpecificData.newInstance(type, generated);
        return new AvroSchema(AvroSchemaUtils.getSchema(instance, false, false, true));
    }

    private <V extends SpecificRecord> Serde<V> serde(Class<V> type, Class<?> subjectNaming) {
        Map<String, Object> configured = new HashMap<>(settings);
        configured.put(AbstractKafkaSchemaSerDeConfig.VALUE_SUBJECT_NAME_STRATEGY, subjectNaming);
        KafkaAvroSerializer serializer = new KafkaAvroSerializer(client);
        serializer.configure(configured, false);
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(configured, false);
        Serializer<V> write = serializer::serialize;
        Deserializer<V> read = (topic, bytes) -> type.cast(deserializer.deserialize(topic, bytes));
        return Serdes.serdeFrom(write, read);
    }

    private interface RegistryCall<T> {
        T run() throws IOException, RestClientException;
    }

    private <T> T call(String what, RegistryCall<T> call) {
        try {
            return call.run();
        } catch (IOException | RestClientException e) {
            throw new SetupException("cannot " + what + " at the registry " + url + ": " + e.getMessage(), e);
        }
    }
}
