package io.claimtracker.topology;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.forecast.Forecasts;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a statement row, added or ended or taken back, changed in its holder's views, and where else that must be known.
 *
 * @param statement the row
 * @param position the position held now, under its key, with a tombstone where none is; null when it is the same as before
 * @param rows position rows, by the keys of {@link ClaimStores#POSITIONS}
 * @param shifts shifts, by the keys of {@link ClaimStores#SHIFTS}
 */
record HolderChange(
        Update<Statement> statement,
        @Nullable KeyValue<String, @Nullable Position> position,
        List<Update<PositionRow>> rows,
        List<Update<PositionShift>> shifts) {

    /** For the positions topic. */
    List<KeyValue<String, @Nullable Position>> positionRecords() {
        return position == null ? List.of() : List.of(position);
    }

    /** For the position-shifts topic. */
    List<KeyValue<String, @Nullable PositionShift>> shiftRecords() {
        return map(shifts, update -> update.toRecord(Topics.shiftKey(update.either()), Function.identity()));
    }

    /** For the partition of the issue's main target, or of the issue where it has none. */
    List<KeyValue<String, @Nullable PositionRow>> targetRecords() {
        return map(rows, update -> update.toRecord(targetKey(update), Function.identity()));
    }

    /** For the timelines of the holder and of every target: the statement while it is in force. */
    List<KeyValue<String, @Nullable Statement>> timelineRecords() {
        List<Update<Statement>> updates =
                Update.between(timelineEntries(statement.before()), timelineEntries(statement.after()));
        return map(updates, update -> update.toRecord(update.key(), Function.identity()));
    }

    /** For the partition of the statement, where it meets what became of it: the row, if it is a forecast. */
    List<KeyValue<String, @Nullable Statement>> forecastRecords() {
        List<Update<Statement>> updates =
                Update.between(forecastEntry(statement.before()), forecastEntry(statement.after()));
        return map(updates, update -> update.toRecord(update.key(), Function.identity()));
    }

    /** For the partitions of the holder and of the main target. */
    List<KeyValue<String, @Nullable PositionShift>> actorShiftRecords() {
        List<KeyValue<String, @Nullable PositionShift>> records = new ArrayList<>();
        for (Update<PositionShift> update : shifts) {
            PositionShift shift = update.either();
            Set<String> actors = new LinkedHashSet<>(
                    List.of(shift.getHolder().getId(), owner(shift.getIssue().getId())));
            for (String actor : actors) {
                records.add(update.toRecord(RecordKey.prefix(actor) + update.key(), Function.identity()));
            }
        }
        return records;
    }

    private static Map<String, Statement> timelineEntries(@Nullable Statement row) {
        Map<String, Statement> entries = new TreeMap<>();
        if (row != null && row.getWithdrawnAt().isEmpty()) {
            // A row that goes from one holder to another comes and goes by way of two partitions, in either order.
            String order = RecordKey.prefix("")
                    + StatementOrder.of(row)
                    + RecordKey.prefix("")
                    + row.getHolder().getId();
            entries.put(row.getHolder().getId() + order, row);
            for (ActorReference target : row.getTargets()) {
                entries.put(target.getId() + order, row);
            }
        }
        return entries;
    }

    private static Map<String, Statement> forecastEntry(@Nullable Statement row) {
        return row != null && Forecasts.isForecast(row) ? Map.of(Topics.forecastKey(row), row) : Map.of();
    }

    private static String targetKey(Update<PositionRow> update) {
        PositionRowKey key = PositionRowKey.parse(update.key(), ClaimStores.HOLDER_GROUP_PARTS);
        List<String> holderAndIssue = RecordKey.parts(key.group());
        String issue = holderAndIssue.get(1);
        return key.in(RecordKey.of(owner(issue), issue, holderAndIssue.get(0))).text();
    }

    /** Whose partition serves an issue: its main target's, or its own where it has none. */
    private static String owner(String issue) {
        int colon = issue.indexOf(':');
        return colon > 0 ? issue.substring(0, colon) : issue;
    }

    private static <T, R> List<R> map(List<T> items, Function<T, R> function) {
        List<R> mapped = new ArrayList<>(items.size());
        for (T item : items) {
            mapped.add(function.apply(item));
        }
        return mapped;
    }
}
