package io.claimtracker.topology;

import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import io.claimtracker.forecast.Forecasts;
import io.claimtracker.position.Counted;
import io.claimtracker.position.HistoryChange;
import io.claimtracker.position.Interval;
import io.claimtracker.position.PlacedRow;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A holder's views while one record changes them. Each step of a change is stored at once, as the next one reads it; what is
 * forwarded is the difference between the views before the record and after it, so that nobody sees the steps.
 */
final class HolderViews {
    private final HolderStores stores;
    private final String holder;
    private final PositionRowWriter rowWriter;
    private final Retellings retellings;

    private final Set<String> looked = new TreeSet<>();
    private final List<Statement> seen = new ArrayList<>();
    private final Map<String, Statement> toldBefore = new TreeMap<>();
    private final Map<String, Statement> forecastBefore = new TreeMap<>();
    private final Changes<PositionRow> rows = new Changes<>();
    private final Changes<PositionShift> shifts = new Changes<>();

    HolderViews(HolderStores stores, String holder) {
        this.stores = stores;
        this.holder = holder;
        rowWriter = new PositionRowWriter(stores.positions(), stores.positionCounts(), ClaimStores.HOLDER_GROUP_PARTS);
        retellings = new Retellings(stores, holder);
    }

    /** What is stored of the issue that a statement is on. */
    StoredLedger ledger(Statement statement) {
        return new StoredLedger(stores, group(statement));
    }

    /** Looks at the statement at a place before anything about it changes. */
    void look(String order) {
        if (looked.add(order)) {
            @Nullable Statement statement = stores.statements().get(RecordKey.prefix(holder) + order);
            if (statement != null) {
                seen.add(statement);
            }
            enter(order, toldBefore, forecastBefore);
        }
    }

    /** Changes the history of the issue that a statement is on. */
    void history(Statement statement, HistoryChange change) {
        String group = group(statement);
        EarliestRecorded earliest = new EarliestRecorded(stores.positionCounts(), group);
        Update.between(byKey(group, change.removed()), byKey(group, change.added()))
                .forEach(update -> {
                    rowWriter.write(update.key(), update.after());
                    if (update.after() != null) {
                        earliest.add(PositionRowKey.parse(update.key(), ClaimStores.HOLDER_GROUP_PARTS)
                                .order());
                    }
                    rows.add(update);
                });
        Update.between(
                        byTime(change.shiftsBefore().values()),
                        byTime(change.shiftsAfter().values()))
                .forEach(update -> {
                    stores.shifts().put(update.key(), update.after());
                    shifts.add(update);
                });
    }

    /** Notes, or notes no more, that a statement counted until it was withdrawn. */
    void withdrawal(Counted counted, boolean noted) {
        KeyValueStore<String, String> withdrawals = stores.withdrawals();
        counted.endedAt().ifPresent(at -> withdrawals.put(withdrawalKey(counted.statement(), at), noted ? "" : null));
    }

    /** Lets the statement at a place tell another one again, or none. */
    void tellsAgain(String order, @Nullable String origin) {
        @Nullable String before = retellings.origin(order);
        if (before != null) {
            look(before);
        }
        if (origin != null) {
            look(origin);
        }
        retellings.set(order, origin);
    }

    /** The place of the statement that the one at a place tells again. */
    @Nullable
    String origin(String order) {
        return retellings.origin(order);
    }

    /** Changes what is known of how the statement at a place was taken up. */
    void receive(String order, UnaryOperator<Reception> change) {
        look(order);
        retellings.receive(order, change);
    }

    /** Every statement looked at, as it was and as it is. */
    List<Statement> seen() {
        List<Statement> all = new ArrayList<>(seen);
        for (String order : looked) {
            @Nullable Statement statement = stores.statements().get(RecordKey.prefix(holder) + order);
            if (statement != null) {
                all.add(statement);
            }
        }
        return all;
    }

    /**
     * What has changed since the first look.
     *
     * @param links what backers mean, by {@link io.claimtracker.schemas.Topics#linkKey}
     */
    HolderChange change(List<Update<BackingLink>> links) {
        Map<String, Statement> told = new TreeMap<>();
        Map<String, Statement> forecast = new TreeMap<>();
        looked.forEach(order -> enter(order, told, forecast));
        return new HolderChange(
                Update.between(toldBefore, told),
                Update.between(forecastBefore, forecast),
                positions(),
                rows.updates(),
                shifts.updates(),
                links);
    }

    /** Enters the statement at a place where it is seen: in timelines if it counts now, among forecasts if it ever did. */
    private void enter(String order, Map<String, Statement> told, Map<String, Statement> forecasts) {
        String key = RecordKey.prefix(holder) + order;
        @Nullable Statement statement = stores.statements().get(key);
        if (statement == null) {
            return;
        }
        boolean forecast = Forecasts.isForecast(statement);
        for (Interval time : ledger(statement).counted(order).intervals()) {
            boolean now = time.to() == null;
            Statement.Builder seen = Statement.newBuilder(statement)
                    .setReception(now ? stores.receptions().get(key) : null);
            if (now) {
                told.putAll(HolderChange.timelineEntries(seen.build(), order));
            }
            if (forecast) {
                Statement known = seen.setRecordedAt(time.from())
                        .setWithdrawnAt(time.to())
                        .build();
                forecasts.putAll(HolderChange.forecastEntry(known));
            }
        }
    }

    /** The position held now on every issue where rows that are known now have changed. */
    private List<KeyValue<String, @Nullable Position>> positions() {
        Set<String> groups = new TreeSet<>();
        for (Update<PositionRow> update : rows.updates()) {
            PositionRowKey key = PositionRowKey.parse(update.key(), ClaimStores.HOLDER_GROUP_PARTS);
            if (key.shelf() == Shelf.NOW) {
                groups.add(key.group());
            }
        }
        List<KeyValue<String, @Nullable Position>> positions = new ArrayList<>();
        groups.forEach(group -> positions.add(KeyValue.pair(
                group,
                new PositionRows(stores.positions(), stores.positionCounts(), group)
                        .last(PositionRows.NOW)
                        .orElse(null))));
        return positions;
    }

    private static String group(Statement statement) {
        return RecordKey.of(statement.getHolder().getId(), statement.getIssue().getId());
    }

    private static String withdrawalKey(Statement statement, Instant at) {
        return RecordKey.prefix(group(statement))
                + RecordKey.prefix(RecordKey.sortable(at))
                + StatementOrder.of(statement);
    }

    private static Map<String, PositionRow> byKey(String group, List<PlacedRow> placed) {
        Map<String, PositionRow> rows = new TreeMap<>();
        placed.forEach(row -> rows.put(PositionRowKey.of(group, row).text(), row.row()));
        return rows;
    }

    /** By the keys of {@link ClaimStores#SHIFTS}. */
    private static Map<String, PositionShift> byTime(Collection<PositionShift> shifts) {
        Map<String, PositionShift> byTime = new TreeMap<>();
        shifts.forEach(shift -> byTime.put(RecordKey.of(RecordKey.sortable(shift.getAt()), shift.getId()), shift));
        return byTime;
    }
}
