package io.claimtracker.query.reads;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.PositionRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What everybody holds and said, a stretch at a time. */
public final class ExportReads {
    /** Most groups or rows that are looked at for one stretch: soon done, whatever passes the filters. */
    public static final int MOST_LOOKED_AT = 5_000;

    private final Stores stores;

    public ExportReads(Stores stores) {
        this.stores = stores;
    }

    /** Everybody's positions, by holder, then by issue. */
    public Stretch<Position> positions(BothTimes times, PageRequest page) {
        ReadOnlyKeyValueStore<String, PositionRow> rows = stores.get(ClaimStores.POSITIONS);
        ReadOnlyKeyValueStore<String, Long> counts = stores.get(ClaimStores.POSITION_COUNTS);
        List<KeyValue<String, Position>> found = new ArrayList<>();
        Optional<String> reached = page.after();
        for (int looked = 0; looked < MOST_LOOKED_AT && found.size() < page.limit(); looked++) {
            String from = reached.map(RecordKey::prefixEnd).orElse("");
            Optional<String> group = PositionReads.nextGroup(rows, Role.HOLDER, from, KeyRange.EVERYTHING.to());
            if (group.isEmpty()) {
                return new Stretch<>(found, Optional.empty());
            }
            new PositionRows(rows, counts, group.get())
                    .asOf(times.asOf(), times.knownAt())
                    .ifPresent(position -> found.add(KeyValue.pair(group.get(), position)));
            reached = group;
        }
        return new Stretch<>(found, reached);
    }

    /**
     * Everybody's statements in force, those left out that tell another again; by holder, then by the day stated.
     *
     * @param from the first day; undated ones have none
     * @param to the last day
     */
    public Stretch<Statement> statements(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<StatementKind> kind, PageRequest page) {
        List<KeyValue<String, Statement>> found = new ArrayList<>();
        Optional<String> reached = page.after();
        String start = reached.map(key -> key + '\0').orElse("");
        try (KeyValueIterator<String, Statement> rows =
                stores.get(ClaimStores.STATEMENTS).range(start, KeyRange.EVERYTHING.to())) {
            for (int looked = 0; looked < MOST_LOOKED_AT && found.size() < page.limit(); looked++) {
                if (!rows.hasNext()) {
                    return new Stretch<>(found, Optional.empty());
                }
                KeyValue<String, Statement> row = rows.next();
                if (isWithin(row.value.getStatedAt(), from, to)
                        && kind.map(row.value.getKind()::equals).orElse(true)
                        && counts(row)) {
                    found.add(KeyValue.pair(row.key, received(row)));
                }
                reached = Optional.of(row.key);
            }
        }
        return new Stretch<>(found, reached);
    }

    private static boolean isWithin(Optional<LocalDate> stated, Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean early =
                from.isPresent() && stated.map(day -> day.isBefore(from.get())).orElse(true);
        boolean late =
                to.isPresent() && stated.map(day -> day.isAfter(to.get())).orElse(false);
        return !early && !late;
    }

    private boolean counts(KeyValue<String, Statement> row) {
        return row.value.getWithdrawnAt().isEmpty()
                && stores.get(ClaimStores.ORIGINS).get(row.key) == null;
    }

    private Statement received(KeyValue<String, Statement> row) {
        return Statement.newBuilder(row.value)
                .setReception(stores.get(ClaimStores.RECEPTIONS).get(row.key))
                .build();
    }
}
