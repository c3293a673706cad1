package io.claimtracker.position;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.ShiftCause;
import io.claimtracker.avro.ShiftKind;
import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shift from one position to another, if there is one; a repeat is none, nor is a first position. */
final class Shifts {
    private Shifts() {}

    /**
     * That which making a statement did, on the day it was stated. Who is not named may be another, and changes no mind;
     * nor does whom one article has say two things on one day, as the order of telling is none of time; nor who speaks of
     * meetings today and did of others before: an issue without party, place or object is no one matter.
     */
    static Optional<PositionShift> stated(@Nullable Position before, Position after, Statement statement) {
        boolean oneArticle = before != null
                && before.getStatedAt().equals(after.getStatedAt())
                && before.getRecordedAt().equals(after.getRecordedAt());
        if (oneArticle || isNobodysMind(statement)) {
            return Optional.empty();
        }
        Instant at = StatementOrder.day(statement).atStartOfDay(ZoneOffset.UTC).toInstant();
        return between(before, after, statement, ShiftCause.STATED, at);
    }

    /** That which withdrawing a statement did; whoever changes no mind by statements made changes none by these taken back. */
    static Optional<PositionShift> withdrawn(
            @Nullable Position before, @Nullable Position after, Statement statement, Instant at) {
        if (after != null && isNobodysMind(statement)) {
            return Optional.empty();
        }
        return between(before, after, statement, ShiftCause.WITHDRAWN, at);
    }

    private static boolean isNobodysMind(Statement statement) {
        return statement.getAnonymous() || isWide(statement.getIssue().getId());
    }

    /** Whether an issue is a kind of event and nothing more: {@code :meet:}, but not {@code :fund-wall:}. */
    private static boolean isWide(String issue) {
        return issue.startsWith(":") && issue.endsWith(":") && issue.indexOf('-') < 0;
    }

    private static Optional<PositionShift> between(
            @Nullable Position before, @Nullable Position after, Statement statement, ShiftCause cause, Instant at) {
        if (before == null) {
            return Optional.empty();
        }
        List<ShiftKind> kinds = after == null ? List.of(ShiftKind.WITHDRAWN) : ShiftKinds.between(before, after);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PositionShift.newBuilder()
                .setId(ShiftId.of(statement, cause, at))
                .setKinds(kinds)
                .setHolder(statement.getHolder())
                .setIssue(statement.getIssue())
                .setBefore(before)
                .setAfter(after)
                .setStatement(statement.getId())
                .setCause(cause)
                .setAt(at)
                .setOrder(StatementOrder.of(statement))
                .build());
    }
}
