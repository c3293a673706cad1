package io.claimtracker.topology;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.HistoryChange;
import io.claimtracker.position.PlacedRow;
import io.claimtracker.position.Refold;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Joins a holder's claims and assessments and folds them into positions, the only place where that is done. It keeps the
 * set of the holder's statement rows; a record adds one, ends one or takes one out. The history of the holder on the issue is
 * refolded from that statement's place on, as far as anything changes, and what changes is stored and forwarded.
 */
final class HolderProcessor implements Processor<String, @Nullable Statement, String, HolderChange> {
    private ProcessorContext<String, HolderChange> context;
    private HolderStores stores;
    private PositionRowWriter rows;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    HolderProcessor() {}

    @Override
    public void init(ProcessorContext<String, HolderChange> context) {
        this.context = context;
        stores = HolderStores.of(context);
        rows = new PositionRowWriter(stores.positions(), stores.positionCounts(), ClaimStores.HOLDER_GROUP_PARTS);
    }

    @Override
    public void process(Record<String, @Nullable Statement> record) {
        List<String> parts = RecordKey.parts(record.key());
        String index = RecordKey.of(parts.get(1), parts.get(2), parts.get(3));
        @Nullable String storedUnder = stores.statementKeys().get(index);
        @Nullable
        Statement before = storedUnder == null ? null : stores.statements().get(storedUnder);
        @Nullable Statement after = record.value();
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null || endless(before).equals(endless(after))) {
            change(record, index, before, after);
        } else {
            change(record, index, before, null);
            change(record, index, null, after);
        }
    }

    /** Changes a statement: makes it new, lets it go, or moves its end and nothing else. */
    private void change(
            Record<String, @Nullable Statement> record,
            String index,
            @Nullable Statement before,
            @Nullable Statement after) {
        Statement statement = Objects.requireNonNull(after == null ? before : after);
        String group =
                RecordKey.of(statement.getHolder().getId(), statement.getIssue().getId());
        HistoryChange history = Refold.of(new StoredLedger(stores, group), before, after);
        List<Update<PositionRow>> rowUpdates =
                Update.between(byKey(group, history.removed()), byKey(group, history.added()));
        List<Update<PositionShift>> shiftUpdates = Update.between(
                byTime(history.shiftsBefore().values()),
                byTime(history.shiftsAfter().values()));
        if (before != null) {
            remove(index, group, before);
        }
        if (after != null) {
            put(index, group, after);
        }
        rowUpdates.forEach(update -> rows.write(update.key(), update.after()));
        shiftUpdates.forEach(update -> stores.shifts().put(update.key(), update.after()));
        context.forward(record.withValue(new HolderChange(
                new Update<>(record.key(), before, after),
                isInForce(before) == isInForce(after) ? null : KeyValue.pair(group, current(group)),
                rowUpdates,
                shiftUpdates)));
    }

    private @Nullable Position current(String group) {
        return new PositionRows(stores.positions(), stores.positionCounts(), group)
                .last(PositionRows.NOW)
                .orElse(null);
    }

    private void remove(String index, String group, Statement statement) {
        stores.statements().delete(statementKey(group, statement));
        stores.statementKeys().delete(index);
        statement.getWithdrawnAt().ifPresent(at -> stores.withdrawals().delete(withdrawalKey(group, at, statement)));
    }

    private void put(String index, String group, Statement statement) {
        stores.statements().put(statementKey(group, statement), statement);
        stores.statementKeys().put(index, statementKey(group, statement));
        statement.getWithdrawnAt().ifPresent(at -> stores.withdrawals().put(withdrawalKey(group, at, statement), ""));
    }

    private static String statementKey(String group, Statement statement) {
        return RecordKey.prefix(group) + StatementOrder.of(statement);
    }

    private static String withdrawalKey(String group, Instant at, Statement statement) {
        return RecordKey.prefix(group) + RecordKey.prefix(RecordKey.sortable(at)) + StatementOrder.of(statement);
    }

    private static boolean isInForce(@Nullable Statement statement) {
        return statement != null && statement.getWithdrawnAt().isEmpty();
    }

    private static Statement endless(Statement statement) {
        return Statement.newBuilder(statement).setWithdrawnAt(null).build();
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
