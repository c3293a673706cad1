package io.claimtracker.topology;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.PositionHistory;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Joins a holder's claims and assessments and folds them into positions, the only place where that is done. It keeps the
 * set of the holder's statement rows; a record adds one, replaces one or takes one out, and what the histories of the new
 * set differ in from those of the old is stored and forwarded. One that comes after all the others, as nearly every one does,
 * is folded onto the position there is.
 */
final class HolderProcessor implements Processor<String, @Nullable Statement, String, HolderChange> {
    private ProcessorContext<String, HolderChange> context;
    private KeyValueStore<String, Statement> statements;
    private KeyValueStore<String, String> statementKeys;
    private KeyValueStore<String, PositionRow> positions;
    private KeyValueStore<String, PositionShift> shifts;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    HolderProcessor() {}

    @Override
    public void init(ProcessorContext<String, HolderChange> context) {
        this.context = context;
        statements = context.getStateStore(ClaimStores.STATEMENTS.name());
        statementKeys = context.getStateStore(ClaimStores.STATEMENT_KEYS.name());
        positions = context.getStateStore(ClaimStores.POSITIONS.name());
        shifts = context.getStateStore(ClaimStores.SHIFTS.name());
    }

    @Override
    public void process(Record<String, @Nullable Statement> record) {
        List<String> parts = RecordKey.parts(record.key());
        String holder = parts.get(0);
        String index = RecordKey.of(parts.get(1), parts.get(2), parts.get(3));
        @Nullable String storedUnder = statementKeys.get(index);
        @Nullable Statement before = storedUnder == null ? null : statements.get(storedUnder);
        @Nullable Statement after = record.value();
        if (Objects.equals(before, after)) {
            return;
        }
        Views old = new Views();
        Views renewed = new Views();
        if (before != null || after == null || !append(holder, after, old, renewed)) {
            refold(holder, storedUnder, before, after, old, renewed);
        }
        HolderChange change = new HolderChange(
                new Update<>(record.key(), before, after),
                Update.between(old.current, renewed.current),
                Update.between(old.rows, renewed.rows),
                Update.between(old.shifts, renewed.shifts));
        store(index, storedUnder, after);
        change.rows().forEach(update -> positions.put(update.key(), update.after()));
        change.shifts().forEach(update -> shifts.put(update.key(), update.after()));
        context.forward(record.withValue(change));
    }

    /** Takes one statement more at the end of a history; returns false when it does not belong there. */
    private boolean append(String holder, Statement statement, Views old, Views renewed) {
        String issue = statement.getIssue().getId();
        String prefix = RecordKey.of(holder, issue);
        @Nullable PositionRow last = null;
        @Nullable String lastOrder = null;
        try (var newestFirst = positions.reverseRange(RecordKey.prefix(prefix), RecordKey.prefixEnd(prefix))) {
            if (newestFirst.hasNext()) {
                KeyValue<String, PositionRow> entry = newestFirst.next();
                last = entry.value;
                lastOrder = entry.key.substring(
                        RecordKey.prefix(prefix).length(),
                        entry.key.length()
                                - RecordKey.prefix(RecordKey.sortable(last.getKnownFrom()))
                                        .length());
            }
        }
        Optional<PositionHistory> added = PositionHistory.appended(lastOrder, last, statement);
        if (added.isPresent() && last != null) {
            old.current.put(prefix, last.getPosition());
        }
        added.ifPresent(history -> renewed.add(holder, issue, history));
        return added.isPresent();
    }

    private void refold(
            String holder,
            @Nullable String storedUnder,
            @Nullable Statement before,
            @Nullable Statement after,
            Views old,
            Views renewed) {
        for (String issue : issues(before, after)) {
            Map<String, Statement> rows = rowsOf(RecordKey.of(holder, issue));
            old.add(holder, issue, PositionHistory.of(rows.values()));
            if (storedUnder != null) {
                rows.remove(storedUnder);
            }
            if (after != null && after.getIssue().getId().equals(issue)) {
                rows.put(storeKey(after), after);
            }
            renewed.add(holder, issue, PositionHistory.of(rows.values()));
        }
    }

    private void store(String index, @Nullable String storedUnder, @Nullable Statement after) {
        if (storedUnder != null) {
            statements.delete(storedUnder);
            statementKeys.delete(index);
        }
        if (after != null) {
            statements.put(storeKey(after), after);
            statementKeys.put(index, storeKey(after));
        }
    }

    private Map<String, Statement> rowsOf(String holderAndIssue) {
        Map<String, Statement> rows = new TreeMap<>();
        try (var range = statements.range(RecordKey.prefix(holderAndIssue), RecordKey.prefixEnd(holderAndIssue))) {
            range.forEachRemaining(entry -> rows.put(entry.key, entry.value));
        }
        return rows;
    }

    private static String storeKey(Statement statement) {
        return RecordKey.prefix(RecordKey.of(
                        statement.getHolder().getId(), statement.getIssue().getId()))
                + StatementOrder.of(statement);
    }

    private static Set<String> issues(@Nullable Statement before, @Nullable Statement after) {
        Set<String> issues = new LinkedHashSet<>();
        if (before != null) {
            issues.add(before.getIssue().getId());
        }
        if (after != null) {
            issues.add(after.getIssue().getId());
        }
        return issues;
    }

    /** The holder's views on some issues, under the keys of their stores. */
    private static final class Views {
        final Map<String, Position> current = new TreeMap<>();
        final Map<String, PositionRow> rows = new TreeMap<>();
        final Map<String, PositionShift> shifts = new TreeMap<>();

        void add(String holder, String issue, PositionHistory history) {
            @Nullable Position held = history.current();
            if (held != null) {
                current.put(Topics.positionKey(held), held);
            }
            String prefix = RecordKey.prefix(RecordKey.of(holder, issue));
            history.rows().forEach((key, row) -> rows.put(prefix + key, row));
            history.shifts()
                    .forEach((id, shift) -> shifts.put(RecordKey.of(RecordKey.sortable(shift.getAt()), id), shift));
        }
    }
}
