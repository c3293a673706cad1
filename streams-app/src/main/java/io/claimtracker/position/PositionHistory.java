package io.claimtracker.position;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.ShiftCause;
import io.claimtracker.avro.ShiftKind;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one holder's position on one issue went, in both times: a pure function of the set of the holder's statement rows
 * on it, whatever order they came in.
 *
 * <p>Statements are taken in {@link StatementOrder}. The state that is folded along is not one position but what the
 * position was known to be at every instant ({@link Known}): a statement steps it throughout the interval in which the
 * statement was known, and nowhere else. So a row says both after which statement, and known from when to when.
 *
 * @param rows by order and known from, the keys of {@code position-rows} behind holder and issue
 * @param shifts that hold now, by shift id
 * @param current the position now; null when no statement is left
 */
public record PositionHistory(
        Map<String, PositionRow> rows,
        Map<String, PositionShift> shifts,
        @Nullable Position current) {

    /**
     * The history that statement rows make.
     *
     * @param statements of one holder on one issue, recorded
     */
    public static PositionHistory of(Collection<Statement> statements) {
        List<Statement> ordered = statements.stream()
                .sorted(Comparator.comparing(StatementOrder::of))
                .toList();
        Known<Position> position = new Known<>();
        Map<String, PositionRow> rows = new TreeMap<>();
        Map<String, PositionShift> shifts = new TreeMap<>();
        for (Statement statement : ordered) {
            @Nullable Position before = position.latest();
            addRows(statement, position, rows);
            if (statement.getWithdrawnAt().isEmpty()) {
                addShift(before, position.latest(), statement, ShiftCause.STATED, startOfDay(statement), shifts);
            }
        }
        lastWithdrawnAt(ordered)
                .forEach((at, statement) ->
                        addShift(position.before(at), position.at(at), statement, ShiftCause.WITHDRAWN, at, shifts));
        return new PositionHistory(rows, shifts, position.latest());
    }

    /**
     * What one more statement adds to a history when it comes after all the others in both times, as nearly every one does:
     * then nothing that was there changes, and the whole need not be looked at.
     *
     * <p>The last row tells: it is open, so the last statement in the order is in force, and it was known so from the last
     * instant at which anything about this position changed. Of two changes at one instant neither is the later.
     *
     * @param lastOrder the order of the last row; null when there is none
     * @param last the last row by order and known from; null when there is none
     * @return what is added, and the position now; empty when the history must be made anew
     */
    public static Optional<PositionHistory> appended(
            @Nullable String lastOrder, @Nullable PositionRow last, Statement statement) {
        if (statement.getWithdrawnAt().isPresent() || (last != null && !follows(lastOrder, last, statement))) {
            return Optional.empty();
        }
        Known<Position> position = new Known<>();
        @Nullable Position before = last == null ? null : last.getPosition();
        if (last != null) {
            position.change(last.getKnownFrom(), null, none -> before);
        }
        Map<String, PositionRow> rows = new TreeMap<>();
        Map<String, PositionShift> shifts = new TreeMap<>();
        addRows(statement, position, rows);
        addShift(before, position.latest(), statement, ShiftCause.STATED, startOfDay(statement), shifts);
        return Optional.of(new PositionHistory(rows, shifts, position.latest()));
    }

    private static boolean follows(@Nullable String lastOrder, PositionRow last, Statement statement) {
        return lastOrder != null
                && lastOrder.compareTo(StatementOrder.of(statement)) < 0
                && last.getKnownTo().isEmpty()
                && last.getKnownFrom().isBefore(StatementOrder.recordedAt(statement));
    }

    private static void addRows(Statement statement, Known<Position> position, Map<String, PositionRow> rows) {
        String order = StatementOrder.of(statement);
        Instant from = StatementOrder.recordedAt(statement);
        @Nullable Instant to = statement.getWithdrawnAt().orElse(null);
        for (Known.Segment<Position> segment :
                position.change(from, to, before -> PositionFold.step(before, statement))) {
            Instant knownFrom = segment.from() == null ? from : segment.from();
            rows.put(
                    order + RecordKey.prefix("") + RecordKey.sortable(knownFrom),
                    new PositionRow(segment.value(), knownFrom, segment.to()));
        }
    }

    /** The instants at which statements were withdrawn, each with the last of those that were. */
    private static Map<Instant, Statement> lastWithdrawnAt(List<Statement> ordered) {
        Map<Instant, Statement> withdrawn = new TreeMap<>();
        for (Statement statement : ordered) {
            statement.getWithdrawnAt().ifPresent(at -> withdrawn.put(at, statement));
        }
        return withdrawn;
    }

    private static void addShift(
            @Nullable Position before,
            @Nullable Position after,
            Statement statement,
            ShiftCause cause,
            Instant at,
            Map<String, PositionShift> shifts) {
        if (before == null) {
            return;
        }
        List<ShiftKind> kinds = after == null ? List.of(ShiftKind.WITHDRAWN) : ShiftKinds.between(before, after);
        if (!kinds.isEmpty()) {
            PositionShift shift = PositionShift.newBuilder()
                    .setId(ShiftId.of(statement, cause, at))
                    .setKinds(kinds)
                    .setHolder(statement.getHolder())
                    .setIssue(statement.getIssue())
                    .setBefore(before)
                    .setAfter(after)
                    .setStatement(statement.getId())
                    .setCause(cause)
                    .setAt(at)
                    .build();
            shifts.put(shift.getId(), shift);
        }
    }

    private static Instant startOfDay(Statement statement) {
        return StatementOrder.day(statement).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
