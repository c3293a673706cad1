package io.claimtracker.topology;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a record from the articles topic led to.
 *
 * @param statements rows added, ended or taken back, by {@link io.claimtracker.schemas.Topics#statementKey}
 * @param deadLetter the record itself, when it could not be read or processed
 */
record ArticleChange(
        List<Update<Statement>> statements, @Nullable DeadLetter deadLetter) {
    /** What changed among the rows of one kind; a row that changed its kind goes from the one and comes to the other. */
    <R> List<KeyValue<String, @Nullable R>> rowsOf(StatementKind kind, Function<Statement, R> valueOf) {
        List<KeyValue<String, @Nullable R>> records = new ArrayList<>();
        for (Update<Statement> update : statements) {
            @Nullable Statement before = ofKind(kind, update.before());
            @Nullable Statement after = ofKind(kind, update.after());
            if (before != null || after != null) {
                records.add(new Update<>(update.key(), before, after).toRecord(update.key(), valueOf));
            }
        }
        return records;
    }

    private static @Nullable Statement ofKind(StatementKind kind, @Nullable Statement statement) {
        return statement != null && statement.getKind() == kind ? statement : null;
    }
}
