package io.claimtracker.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.schemas.SetupException;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that the registry's decisions are appended to, one JSON object a line, each on disk before it counts. */
final class SchemaLog implements AutoCloseable {
    /** What the registry decided. */
    sealed interface Entry {
        /** A schema was registered. */
        record Schema(String subject, int version, int id, String schema) implements Entry {}

        /** A compatibility was asked for, of a subject or, where it is null, of all that have none of their own. */
        record Compatibility(@Nullable String subject, CompatibilityLevel level) implements Entry {}
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;

    SchemaLog(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new SetupException("cannot open the registry's file " + file + ": " + e.getMessage(), e);
        }
    }

    /** All entries, oldest first. The last line counts only if it is whole: what was cut short was never answered. */
    List<Entry> read() {
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            channel.position(channel.size());
            List<Entry> entries = new ArrayList<>();
            for (String line : whole.lines().toList()) {
                entries.add(entry(line, entries.size() + 1));
            }
            return entries;
        } catch (IOException e) {
            throw new SetupException("cannot read the registry's file " + file + ": " + e.getMessage(), e);
        }
    }

    void append(Entry entry) {
        ByteBuffer line = ByteBuffer.wrap((json(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            long before = channel.position();
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        } catch (IOException e) {
            throw new RegistryException(500, 50001, "cannot write " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new SetupException("cannot close the registry's file " + file + ": " + e.getMessage(), e);
        }
    }

    private Entry entry(String line, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json.hasNonNull("compatibility")) {
                String subject =
                        json.hasNonNull("subject") ? json.path("subject").asText() : null;
                return new Entry.Compatibility(
                        subject,
                        CompatibilityLevel.valueOf(json.path("compatibility").asText()));
            }
            return new Entry.Schema(
                    json.path("subject").asText(),
                    json.path("version").asInt(),
                    json.path("id").asInt(),
                    json.path("schema").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new SetupException(file + ", line " + number + " is not what the registry writes", e);
        }
    }

    private static ObjectNode json(Entry entry) {
        ObjectNode json = JSON.createObjectNode();
        if (entry instanceof Entry.Schema schema) {
            json.put("subject", schema.subject());
            json.put("version", schema.version());
            json.put("id", schema.id());
            json.put("schema", schema.schema());
        } else if (entry instanceof Entry.Compatibility compatibility) {
            json.put("subject", compatibility.subject());
            json.put("compatibility", compatibility.level().name());
        }
        return json;
    }
}
