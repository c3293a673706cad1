package io.claimtracker.topology;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.Interval;
import io.claimtracker.position.Ledger;
import io.claimtracker.position.StatementRows;
import io.claimtracker.position.Times;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * What the stores hold of one holder on one issue. The shelf of the past is looked at only for a time in which any of it was
 * known, and between the place asked for and the nearest row that is known now; so the present costs the same whatever has
 * been withdrawn.
 */
final class StoredLedger implements Ledger {
    private static final Interval ALWAYS = new Interval(Instant.MIN, null);

    private final HolderStores stores;
    private final String group;
    private final String now;
    private final String past;
    private final Instant ended;

    StoredLedger(HolderStores stores, String group) {
        this.stores = stores;
        this.group = group;
        this.now = Shelf.NOW.under(group);
        this.past = Shelf.PAST.under(group);
        this.ended = PositionRowWriter.ended(stores.positionCounts(), group);
    }

    @Override
    public Statement statement(String order) {
        @Nullable Statement statement = stores.statements().get(RecordKey.prefix(RecordKey.first(group)) + order);
        if (statement == null) {
            throw new IllegalStateException("no statement has the place of a row: " + group + " " + order);
        }
        return statement;
    }

    @Override
    public Optional<StatementRows> previous(@Nullable String order, Interval time) {
        String end = order == null ? KnownRows.END : order;
        @Nullable String place;
        try (var newestFirst = stores.positions().reverseRange(now, now + end)) {
            place = firstPlace(newestFirst, Shelf.NOW, end, time);
        }
        if (time.from().isBefore(ended)) {
            String from = past + (place == null ? "" : place);
            try (var newestFirst = stores.positions().reverseRange(from, past + end)) {
                @Nullable String nearer = firstPlace(newestFirst, Shelf.PAST, end, time);
                place = nearer == null ? place : nearer;
            }
        }
        return at(place, time)
                .map(found -> new StatementRows(
                        found.order(),
                        found.rows().stream()
                                .filter(row -> Interval.of(row).overlaps(time))
                                .toList()));
    }

    @Override
    public Optional<StatementRows> next(String order, Interval time) {
        @Nullable
        String place = time.to() == null
                ? nextKnownNow(now + order, now + KnownRows.END, order, time)
                : nextKnownBefore(time.to(), order, time);
        if (time.from().isBefore(ended)) {
            String to = past + (place == null ? KnownRows.END : RecordKey.prefixEnd(place));
            try (var oldestFirst = stores.positions().range(past + RecordKey.prefixEnd(order), to)) {
                @Nullable String nearer = firstPlace(oldestFirst, Shelf.PAST, order, time);
                place = nearer == null ? place : nearer;
            }
        }
        return at(place, time);
    }

    private @Nullable String nextKnownNow(String from, String to, String order, Interval time) {
        try (var oldestFirst = stores.positions().range(from, to)) {
            return firstPlace(oldestFirst, Shelf.NOW, order, time);
        }
    }

    /** All rows that are known now follow the place; of a time that ended, only those of days on record by then matter. */
    private @Nullable String nextKnownBefore(Instant end, String order, Interval time) {
        for (String day : new EarliestRecorded(stores.positionCounts(), group).daysFrom(order, end)) {
            String from = day.equals(RecordKey.first(order)) ? now + order : now + day;
            @Nullable String place = nextKnownNow(from, now + RecordKey.prefixEnd(day), order, time);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    @Override
    public List<PositionRow> rows(String order, Interval time) {
        List<PositionRow> rows = new ArrayList<>();
        @Nullable PositionRow current = stores.positions().get(now + order);
        if (current != null && Interval.of(current).touches(time)) {
            rows.add(current);
        }
        boolean nothingBefore = current != null && current.getKnownFrom().isBefore(time.from());
        if (!nothingBefore && !ended.isBefore(time.from())) {
            try (var range =
                    stores.positions().range(RecordKey.prefix(past + order), RecordKey.prefixEnd(past + order))) {
                range.forEachRemaining(entry -> {
                    if (Interval.of(entry.value).touches(time)) {
                        rows.add(entry.value);
                    }
                });
            }
        }
        return rows;
    }

    /** The times in which the statement at a place counts. */
    Times counted(String order) {
        return Times.of(rows(order, ALWAYS).stream().map(Interval::of).toList());
    }

    @Override
    public NavigableSet<Instant> withdrawals(Interval time) {
        NavigableSet<Instant> instants = new TreeSet<>();
        String from = RecordKey.prefix(group) + RecordKey.sortable(time.from());
        String end = time.to() == null
                ? RecordKey.prefixEnd(group)
                : RecordKey.prefixEnd(RecordKey.prefix(group) + RecordKey.sortable(time.to()));
        @Nullable String found = firstWithdrawal(from, end);
        while (found != null) {
            instants.add(Instant.parse(found));
            found = firstWithdrawal(RecordKey.prefixEnd(RecordKey.prefix(group) + found), end);
        }
        return instants;
    }

    @Override
    public Optional<Statement> lastWithdrawn(Instant at, String except) {
        String instant = RecordKey.prefix(group) + RecordKey.sortable(at);
        String under = RecordKey.prefix(instant);
        try (var lastFirst = stores.withdrawals().reverseRange(under, RecordKey.prefixEnd(instant))) {
            while (lastFirst.hasNext()) {
                String order = lastFirst.next().key.substring(under.length());
                if (!order.equals(except)) {
                    return Optional.of(statement(order));
                }
            }
            return Optional.empty();
        }
    }

    /** The first instant in a range of withdrawals: one seek, however many were withdrawn at it. */
    private @Nullable String firstWithdrawal(String from, String end) {
        try (KeyValueIterator<String, String> range = stores.withdrawals().range(from, end)) {
            return range.hasNext()
                    ? RecordKey.first(range.peekNextKey()
                            .substring(RecordKey.prefix(group).length()))
                    : null;
        }
    }

    private Optional<StatementRows> at(@Nullable String place, Interval time) {
        return place == null ? Optional.empty() : Optional.of(new StatementRows(place, rows(place, time)));
    }

    /** The place of the first row that overlaps a time, but for those at one place. */
    private @Nullable String firstPlace(
            KeyValueIterator<String, PositionRow> entries, Shelf shelf, String except, Interval time) {
        while (entries.hasNext()) {
            var entry = entries.next();
            if (Interval.of(entry.value).overlaps(time)) {
                String place = shelf == Shelf.NOW
                        ? entry.key.substring(now.length())
                        : entry.key.substring(past.length(), entry.key.lastIndexOf(RecordKey.prefix("")));
                if (!place.equals(except)) {
                    return place;
                }
            }
        }
        return null;
    }
}
