package io.claimtracker.producer;

import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.ReadResult;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.ValueReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The merges in the directory that the actors topic holds: from the id of each merged entry to that of whom it became. */
final class LoadedMerges {
    private LoadedMerges() {}

    /**
     * Reads them.
     *
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    static Map<String, String> read(ConnectionOptions options) {
        ValueReader<Actor> reader = options.schemaRegistry().reader(Topics.ACTORS);
        Map<String, String> merges = new HashMap<>();
        TopicWalk walk = new TopicWalk(options.kafka(), "claim-tracker-actors", (topic, looked, of) -> {});
        walk.through(Topics.ACTORS.name(), record -> {
            if (record.key() != null) {
                into(reader, record.value())
                        .ifPresentOrElse(into -> merges.put(record.key(), into), () -> merges.remove(record.key()));
            }
        });
        return merges;
    }

    /** What cannot be read is no entry for the service either. */
    private static Optional<String> into(ValueReader<Actor> reader, byte @org.jspecify.annotations.Nullable [] value) {
        return value != null && reader.read(value) instanceof ReadResult.Value<Actor> read
                ? read.value().getMergedInto()
                : Optional.empty();
    }
}
