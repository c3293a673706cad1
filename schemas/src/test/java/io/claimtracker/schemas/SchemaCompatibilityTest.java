package io.claimtracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version of a schema that was ever published lies under src/test/resources/published/SUBJECT/N.avsc and never
 * changes. A change of a schema adds the next number: target/published shows what to add.
 */
class SchemaCompatibilityTest {
    private static final Path PUBLISHED = Path.of("src/test/resources/published");

    static Stream<String> subjects() {
        return SchemaRegistry.subjects().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void todaysSchemaIsTheNewestPublished(String subject) throws IOException {
        String today = SchemaFormatter.format("json/pretty", todays(subject)) + "\n";
        Path proposed = Path.of("target/published", subject, (published(subject).size() + 1) + ".avsc");
        Files.createDirectories(proposed.getParent());
        Files.writeString(proposed, today);

        List<AvroSchema> versions = published(subject);
        assertThat(versions).as("published versions of " + subject).isNotEmpty();
        assertThat(versions.get(versions.size() - 1).rawSchema())
                .as(proposed + " is to be published")
                .isEqualTo(todays(subject));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyVersionReadsEveryOther(String subject) throws IOException {
        List<ParsedSchemaHolder> earlier = new ArrayList<>();
        for (AvroSchema version : published(subject)) {
            assertThat(version.isCompatible(CompatibilityLevel.FULL_TRANSITIVE, earlier))
                    .as(subject + " version " + (earlier.size() + 1))
                    .isEmpty();
            earlier.add(new SimpleParsedSchemaHolder(version));
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void todaysCodeReadsWhatAnyVersionWrote(String subject) throws IOException {
        Schema today = todays(subject);
        for (AvroSchema version : published(subject)) {
            for (Object datum : new RandomData(version.rawSchema(), 20, 42)) {
                assertThat(read(version.rawSchema(), today, (GenericRecord) datum)
                                .getSchema())
                        .isEqualTo(today);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyFieldHasADefaultAndADescriptionAndEveryEnumADefault(String subject) {
        check(todays(subject), new HashSet<>());
    }

    private static void check(Schema schema, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
                if (seen.add(schema.getFullName())) {
                    for (Schema.Field field : schema.getFields()) {
                        String name = schema.getFullName() + "." + field.name();
                        assertThat(field.hasDefaultValue())
                                .as("default of " + name)
                                .isTrue();
                        assertThat(field.doc()).as("description of " + name).isNotBlank();
                        check(field.schema(), seen);
                    }
                }
            }
            case ENUM ->
                assertThat(schema.getEnumDefault())
                        .as("default of " + schema.getFullName())
                        .isNotNull();
            case ARRAY -> check(schema.getElementType(), seen);
            case MAP -> check(schema.getValueType(), seen);
            case UNION -> schema.getTypes().forEach(type -> check(type, seen));
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {
                // Nothing in these can lack a default.
            }
        }
    }

    private static GenericRecord read(Schema writer, Schema reader, GenericRecord datum) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(writer).write(datum, encoder);
        encoder.flush();
        return new GenericDatumReader<GenericRecord>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }

    private static List<AvroSchema> published(String subject) throws IOException {
        Path directory = PUBLISHED.resolve(subject);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<AvroSchema> versions = new ArrayList<>();
            for (Path file : files.sorted(Comparator.comparingInt(SchemaCompatibilityTest::number))
                    .toList()) {
                versions.add(new AvroSchema(Files.readString(file)));
            }
            return versions;
        }
    }

    private static Schema todays(String subject) {
        return Objects.requireNonNull(SchemaRegistry.subjects().get(subject)).rawSchema();
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }
}
