package io.claimtracker.local;

import static io.claimtracker.local.RegistryException.invalidSchema;
import static io.claimtracker.local.RegistryException.schemaNotFound;
import static io.claimtracker.local.RegistryException.subjectNotFound;
import static io.claimtracker.local.RegistryException.versionNotFound;

import io.claimtracker.local.SchemaLog.Entry;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * The registered schemas and the compatibility asked of each subject; what compatible means is Confluent's own code.
 *
 * <p>Confluent's MockSchemaRegistryClient is not used for it: after registrations are put back with their ids, its
 * counter starts from 1 again, and the next schema would take an id that is in the log already.
 */
final class SchemaStore implements AutoCloseable {
    /** Confluent's own default. */
    private static final CompatibilityLevel DEFAULT_COMPATIBILITY = CompatibilityLevel.BACKWARD;

    private final Map<String, List<Registration>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> compatibility = new TreeMap<>();
    private final SchemaLog log;
    private CompatibilityLevel defaultCompatibility = DEFAULT_COMPATIBILITY;

    /** @param file where registrations are kept; what it holds is taken up */
    SchemaStore(Path file) {
        this.log = new SchemaLog(file);
        log.read().forEach(this::apply);
    }

    /** Registers a schema, or finds it registered; it is on disk when this returns. */
    synchronized Registration register(String subject, AvroSchema schema) {
        Optional<Registration> present = find(subject, schema);
        if (present.isPresent()) {
            return present.get();
        }
        List<String> conflicts = conflicts(schema, history(subject), levelOf(subject));
        if (!conflicts.isEmpty()) {
            throw new RegistryException(
                    409,
                    409,
                    "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                            + "\", details: " + conflicts);
        }
        Entry.Schema added =
                new Entry.Schema(subject, history(subject).size() + 1, idOf(schema), schema.canonicalString());
        log.append(added);
        return apply(added);
    }

    /** The registration of a schema under a subject. */
    synchronized Registration lookUp(String subject, AvroSchema schema) {
        requireSubject(subject);
        return find(subject, schema).orElseThrow(RegistryException::schemaNotFound);
    }

    synchronized Registration byId(int id) {
        return registrations().stream()
                .filter(registration -> registration.id() == id)
                .findFirst()
                .orElseThrow(RegistryException::schemaNotFound);
    }

    synchronized List<Registration> allById(int id) {
        List<Registration> found = registrations().stream()
                .filter(registration -> registration.id() == id)
                .toList();
        if (found.isEmpty()) {
            throw schemaNotFound();
        }
        return found;
    }

    /** @param version a number from 1, or latest */
    synchronized Registration version(String subject, String version) {
        List<Registration> history = requireSubject(subject);
        if (version.equals("latest") || version.equals("-1")) {
            return history.get(history.size() - 1);
        }
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw new RegistryException(
                    422, 42202, "The specified version '" + version + "' is not a valid version id.");
        }
        int number = Integer.parseInt(version);
        if (number > history.size()) {
            throw versionNotFound(version);
        }
        return history.get(number - 1);
    }

    synchronized Collection<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<Registration> versions(String subject) {
        return List.copyOf(requireSubject(subject));
    }

    /** Why a schema could not be registered over the given versions; empty if it could. */
    synchronized List<String> conflicts(String subject, AvroSchema schema, List<Registration> versions) {
        return conflicts(schema, versions, levelOf(subject));
    }

    synchronized CompatibilityLevel defaultCompatibility() {
        return defaultCompatibility;
    }

    synchronized Optional<CompatibilityLevel> compatibility(String subject) {
        return Optional.ofNullable(compatibility.get(subject));
    }

    /** @param subject the subject, or null for those that have none of their own */
    synchronized void setCompatibility(@Nullable String subject, CompatibilityLevel level) {
        CompatibilityLevel present = subject == null ? defaultCompatibility : compatibility.get(subject);
        if (level != present) {
            Entry.Compatibility added = new Entry.Compatibility(subject, level);
            log.append(added);
            apply(added);
        }
    }

    /** A schema from its text, which must be whole in itself. */
    static AvroSchema parse(String text) {
        try {
            return new AvroSchema(text);
        } catch (AvroRuntimeException e) {
            throw invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        log.close();
    }

    private void apply(Entry entry) {
        if (entry instanceof Entry.Schema schema) {
            apply(schema);
        } else if (entry instanceof Entry.Compatibility level) {
            apply(level);
        }
    }

    private Registration apply(Entry.Schema entry) {
        Registration registration =
                new Registration(entry.subject(), entry.version(), entry.id(), parse(entry.schema()));
        subjects.computeIfAbsent(entry.subject(), subject -> new ArrayList<>()).add(registration);
        return registration;
    }

    private void apply(Entry.Compatibility entry) {
        if (entry.subject() == null) {
            defaultCompatibility = entry.level();
        } else {
            compatibility.put(entry.subject(), entry.level());
        }
    }

    private List<String> conflicts(AvroSchema schema, List<Registration> versions, CompatibilityLevel level) {
        List<ParsedSchemaHolder> history = new ArrayList<>();
        for (Registration registration : versions) {
            history.add(new SimpleParsedSchemaHolder(registration.schema()));
        }
        return schema.isCompatible(level, history);
    }

    private CompatibilityLevel levelOf(String subject) {
        return compatibility(subject).orElse(defaultCompatibility);
    }

    private Optional<Registration> find(String subject, AvroSchema schema) {
        return history(subject).stream()
                .filter(registration -> registration.holds(schema))
                .findFirst();
    }

    private int idOf(AvroSchema schema) {
        int largest = 0;
        for (Registration registration : registrations()) {
            if (registration.holds(schema)) {
                return registration.id();
            }
            largest = Math.max(largest, registration.id());
        }
        return largest + 1;
    }

    private List<Registration> registrations() {
        return subjects.values().stream().flatMap(List::stream).toList();
    }

    private List<Registration> history(String subject) {
        return subjects.getOrDefault(subject, List.of());
    }

    private List<Registration> requireSubject(String subject) {
        List<Registration> history = history(subject);
        if (history.isEmpty()) {
            throw subjectNotFound(subject);
        }
        return history;
    }
}
