package io.claimtracker.producer;

import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.Claim;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.ReadResult;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outcomes that were recorded of an article's statements. These are keyed by statement, and a statement's id does
 * not tell its article; but outcomes are few, so the statements with one are looked up in the claims and assessments, and
 * nothing is read there while no outcome is on record.
 */
final class RecordedOutcomes {
    private final TopicWalk walk;
    private final SchemaRegistry registry;

    RecordedOutcomes(TopicWalk walk, SchemaRegistry registry) {
        this.walk = walk;
        this.registry = registry;
    }

    /**
     * The outcomes, by statement. A statement's id is made from its article's uri, so it is nobody else's.
     *
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    SortedMap<String, Resolution> of(String uri) {
        SortedMap<String, Resolution> recorded = new TreeMap<>();
        walk.through(Topics.RESOLUTIONS.name(), record -> {
            Optional<Resolution> read = value(Topics.RESOLUTIONS, record.value());
            if (record.key() != null && read.isPresent()) {
                recorded.put(record.key(), read.get());
            } else if (record.key() != null && record.value() == null) {
                recorded.remove(record.key());
            }
        });
        SortedMap<String, Resolution> found = new TreeMap<>();
        if (!recorded.isEmpty()) {
            note(Topics.CLAIMS, Claim::getStatement, uri, recorded, found);
            note(Topics.ASSESSMENTS, Assessment::getStatement, uri, recorded, found);
        }
        return found;
    }

    /** Rows that were taken back since tell as well: whose a statement is does not change. */
    private <V extends SpecificRecord> void note(
            Topic<V> topic,
            Function<V, Statement> statementOf,
            String uri,
            SortedMap<String, Resolution> recorded,
            SortedMap<String, Resolution> found) {
        walk.through(topic.name(), record -> {
            String statement = statement(record);
            @Nullable Resolution outcome = recorded.get(statement);
            if (outcome != null && !found.containsKey(statement)) {
                value(topic, record.value())
                        .filter(value ->
                                statementOf.apply(value).getEvidence().getUri().equals(uri))
                        .ifPresent(value -> found.put(statement, outcome));
            }
        });
    }

    private static String statement(ConsumerRecord<String, byte[]> record) {
        List<String> parts = record.key() == null ? List.of() : RecordKey.parts(record.key());
        return parts.size() > 1 ? parts.get(1) : "";
    }

    private <V extends SpecificRecord> Optional<V> value(Topic<V> topic, byte @Nullable [] bytes) {
        return bytes != null && registry.reader(topic).read(bytes) instanceof ReadResult.Value<V> read
                ? Optional.of(read.value())
                : Optional.empty();
    }
}
