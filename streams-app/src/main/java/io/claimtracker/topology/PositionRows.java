package io.claimtracker.topology;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.position.PlacedRow;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The positions of one group (a holder on an issue, from the holder's side or the main target's), read from its rows. One is a
 * few seeks backwards from the place asked for: the first row met is the state, it and the next few give the newest
 * statements, the first that turned the position gives since when it is held, and the rest is counted by months and days.
 *
 * <p>What was known at an instant past is found in the same way, past the rows not then known, and its statements are counted
 * one by one.
 */
public final class PositionRows {
    /** Most statement ids that a position lists; the count goes on. */
    public static final int MAX_LISTED_STATEMENTS = 20;

    /** As far as is known now. */
    public static final Instant NOW = Instant.MAX;

    private final ReadOnlyKeyValueStore<String, PositionRow> rows;
    private final ReadOnlyKeyValueStore<String, Long> counts;
    private final String group;

    /**
     * @param rows {@link ClaimStores#POSITIONS} or {@link ClaimStores#TARGET_POSITIONS}
     * @param counts {@link ClaimStores#POSITION_COUNTS} or {@link ClaimStores#TARGET_POSITION_COUNTS}
     * @param group the parts of the key that say whose position on what it is
     */
    public PositionRows(
            ReadOnlyKeyValueStore<String, PositionRow> rows, ReadOnlyKeyValueStore<String, Long> counts, String group) {
        this.rows = rows;
        this.counts = counts;
        this.group = group;
    }

    /** The position after everything stated on a day or before, as known at an instant. */
    public Optional<Position> asOf(LocalDate date, Instant knownAt) {
        String day = date.toString();
        return position(
                RecordKey.prefixEnd(day),
                knownAt,
                () -> StatementCounts.before(counts, group, day) + StatementCounts.on(counts, group, day));
    }

    /** The position after everything, as known at an instant. */
    public Optional<Position> last(Instant knownAt) {
        return position(KnownRows.END, knownAt, () -> StatementCounts.total(counts, group));
    }

    /** The position before the statement at a place, as known at an instant. */
    public Optional<Position> before(String order, Instant knownAt) {
        return position(order, knownAt, () -> number(order, order));
    }

    /** The position after the statement at a place, as known at an instant. */
    public Optional<Position> after(String order, Instant knownAt) {
        return position(RecordKey.prefixEnd(order), knownAt, () -> number(order, RecordKey.prefixEnd(order)));
    }

    private Optional<Position> position(String end, Instant knownAt, LongSupplier countNow) {
        boolean now = knownAt.equals(NOW);
        @Nullable PlacedRow last = null;
        List<String> listed = new ArrayList<>();
        long known = 0;
        try (KnownRows newestFirst = new KnownRows(rows, group, Shelf.NOW, Shelf.PAST, end, knownAt)) {
            while (newestFirst.hasNext() && !(now && listed.size() == MAX_LISTED_STATEMENTS)) {
                PlacedRow row = newestFirst.next();
                last = last == null ? row : last;
                if (listed.size() < MAX_LISTED_STATEMENTS) {
                    listed.add(Place.statement(row.order()));
                }
                known++;
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        boolean counted = now && listed.size() == MAX_LISTED_STATEMENTS;
        return Optional.of(Position.newBuilder(last.row().getPosition())
                .setSince(since(end, knownAt, last))
                .setStatements(listed)
                .setStatementCount(counted ? countNow.getAsLong() : known)
                .build());
    }

    private LocalDate since(String end, Instant knownAt, PlacedRow last) {
        try (KnownRows turns = new KnownRows(rows, group, Shelf.TURNED_NOW, Shelf.TURNED_PAST, end, knownAt)) {
            // None where one reads between the writing of a first row and that of its turn.
            PlacedRow turn = turns.hasNext() ? turns.next() : last;
            return LocalDate.parse(RecordKey.first(turn.order()));
        }
    }

    /** How many statements in force lie before a place, of those of its day one by one. */
    private long number(String order, String end) {
        String day = RecordKey.first(order);
        String today = Shelf.NOW.under(group) + RecordKey.prefix(day);
        long number = StatementCounts.before(counts, group, day);
        String last = Shelf.NOW.under(group) + end;
        try (KeyValueIterator<String, PositionRow> range = rows.range(today, last)) {
            while (range.hasNext()) {
                number += range.next().key.equals(last) ? 0 : 1;
            }
        }
        return number;
    }
}
