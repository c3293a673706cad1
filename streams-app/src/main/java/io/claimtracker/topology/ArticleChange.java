package io.claimtracker.topology;

import io.claimtracker.avro.Backing;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Rows that back another holder's statement, for the partition of that holder. */
    List<KeyValue<String, @Nullable Statement>> answerRecords() {
        List<KeyValue<String, @Nullable Statement>> records = new ArrayList<>();
        for (Update<Statement> update : statements) {
            Update.between(answer(update.before()), answer(update.after()))
                    .forEach(answer -> records.add(answer.toRecord(answer.key(), Function.identity())));
        }
        return records;
    }

    private static Map<String, Statement> answer(@Nullable Statement row) {
        Optional<Backing> backing = Optional.ofNullable(row).flatMap(Statement::getBacking);
        return row == null || backing.isEmpty()
                ? Map.of()
                : Map.of(Topics.backingKey(backing.get().getHolder().getId(), row), row);
    }

    private static @Nullable Statement ofKind(StatementKind kind, @Nullable Statement statement) {
        return statement != null && statement.getKind() == kind ? statement : null;
    }
}
