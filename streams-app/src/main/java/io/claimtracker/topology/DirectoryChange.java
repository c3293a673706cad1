package io.claimtracker.topology;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the directory led to in a partition of articles.
 *
 * @param entries names that actors of the same partition go by from now on, or no more, by the keys of
 *     {@link ClaimStores#ACTOR_ENTRIES}
 * @param statements rows of one article that is told anew, by {@link io.claimtracker.schemas.Topics#statementKey}
 */
record DirectoryChange(List<Update<Actor>> entries, List<Update<Statement>> statements) {
    /** For the partition of each actor. */
    List<KeyValue<String, @Nullable Actor>> entryRecords() {
        List<KeyValue<String, @Nullable Actor>> records = new ArrayList<>();
        entries.forEach(update -> records.add(update.toRecord(update.key(), Function.identity())));
        return records;
    }

    /** The same for the statements as a change of the article itself. */
    ArticleChange retold() {
        return new ArticleChange(statements, null);
    }
}
