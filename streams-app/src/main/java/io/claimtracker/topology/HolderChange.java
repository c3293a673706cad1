package io.claimtracker.topology;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
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
 * What a record changed in a holder's views, and where else that must be known.
 *
 * @param timeline statements that count now, by the keys of {@link ClaimStores#TIMELINE}
 * @param forecasts those that are forecasts and count or once did, by {@link Topics#forecastKey}
 * @param positions the position held now, on each issue where it changed, under its key; null where none is
 * @param rows position rows, by the keys of {@link ClaimStores#POSITIONS}
 * @param shifts shifts, by the keys of {@link ClaimStores#SHIFTS}
 * @param links what those who back the holder's statements mean, by {@link Topics#linkKey}
 */
record HolderChange(
        List<Update<Statement>> timeline,
        List<Update<Statement>> forecasts,
        List<KeyValue<String, @Nullable Position>> positions,
        List<Update<PositionRow>> rows,
        List<Update<PositionShift>> shifts,
        List<Update<BackingLink>> links) {

    /** For the position-shifts topic. */
    List<KeyValue<String, @Nullable PositionShift>> shiftRecords() {
        return map(shifts, update -> update.toRecord(Topics.shiftKey(update.either()), Function.identity()));
    }

    /** For the partition of the issue's main target, or of the issue where it has none. */
    List<KeyValue<String, @Nullable PositionRow>> targetRecords() {
        return map(rows, update -> update.toRecord(targetKey(update), Function.identity()));
    }

    /** For the backing-links topic. */
    List<KeyValue<String, @Nullable BackingLink>> linkRecords() {
        return map(links, update -> update.toRecord(update.key(), Function.identity()));
    }

    /** For the timelines of the holder and of every target: the statement while it counts. */
    List<KeyValue<String, @Nullable Statement>> timelineRecords() {
        return map(timeline, update -> update.toRecord(update.key(), Function.identity()));
    }

    /** For the partition of the statement, where it meets what became of it. */
    List<KeyValue<String, @Nullable Statement>> forecastRecords() {
        return map(forecasts, update -> update.toRecord(update.key(), Function.identity()));
    }

    /** For the partitions of the holder and of the main target. */
    List<KeyValue<String, @Nullable PositionShift>> actorShiftRecords() {
        List<KeyValue<String, @Nullable PositionShift>> records = new ArrayList<>();
        for (Update<PositionShift> update : shifts) {
            PositionShift shift = update.either();
            Set<String> actors = new LinkedHashSet<>(List.of(
                    shift.getHolder().getId(), IssueOwner.of(shift.getIssue().getId())));
            for (String actor : actors) {
                records.add(update.toRecord(RecordKey.prefix(actor) + update.key(), Function.identity()));
            }
        }
        return records;
    }

    /**
     * Where a statement stands in timelines.
     *
     * @param order its place among its holder's
     */
    static Map<String, Statement> timelineEntries(Statement statement, String order) {
        Map<String, Statement> entries = new TreeMap<>();
        // A statement that goes from one holder to another comes and goes by way of two partitions, in either order.
        String rest = RecordKey.prefix("")
                + order
                + RecordKey.prefix("")
                + statement.getHolder().getId();
        entries.put(statement.getHolder().getId() + rest, statement);
        for (ActorReference target : statement.getTargets()) {
            entries.put(target.getId() + rest, statement);
        }
        return entries;
    }

    /** Where a forecast meets what became of it. */
    static Map<String, Statement> forecastEntry(Statement statement) {
        return Map.of(Topics.forecastKey(statement), statement);
    }

    private static String targetKey(Update<PositionRow> update) {
        PositionRowKey key = PositionRowKey.parse(update.key(), ClaimStores.HOLDER_GROUP_PARTS);
        List<String> holderAndIssue = RecordKey.parts(key.group());
        String issue = holderAndIssue.get(1);
        return key.in(RecordKey.of(IssueOwner.of(issue), issue, holderAndIssue.get(0)))
                .text();
    }

    private static <T, R> List<R> map(List<T> items, Function<T, R> function) {
        List<R> mapped = new ArrayList<>(items.size());
        for (T item : items) {
            mapped.add(function.apply(item));
        }
        return mapped;
    }
}
