package io.claimtracker.position;

import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The one order in which a holder's statements count: day stated, recorded at, uri, offset, id, kind. It does not depend on
 * the order in which they arrived.
 */
public final class StatementOrder {
    private StatementOrder() {}

    /** The statement's place in the order, as parts of a key that sorts by it. */
    public static String of(Statement statement) {
        List<Span> content = statement.getEvidence().getContent();
        int offset = content.isEmpty() ? 0 : content.get(0).getBegin();
        return RecordKey.of(
                day(statement).toString(),
                RecordKey.sortable(recordedAt(statement)),
                statement.getEvidence().getUri(),
                String.format(Locale.ROOT, "%010d", offset),
                statement.getId(),
                statement.getKind().name());
    }

    /** The day a statement counts from: the one it was stated, or, when that is unknown, the one it was recorded. */
    public static LocalDate day(Statement statement) {
        return statement
                .getStatedAt()
                .orElseGet(() -> recordedAt(statement).atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** When the stream learned of a statement. */
    public static Instant recordedAt(Statement statement) {
        return statement
                .getRecordedAt()
                .orElseThrow(() -> new IllegalArgumentException("statement " + statement.getId() + " is not recorded"));
    }
}
