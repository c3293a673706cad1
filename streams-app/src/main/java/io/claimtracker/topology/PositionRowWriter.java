package io.claimtracker.topology;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps position rows, and with them what is derived from them: which of them turned the position, and how many there are. */
final class PositionRowWriter {
    private static final Position NONE = Position.newBuilder().build();
    private static final String ENDED = "ended";

    private final KeyValueStore<String, PositionRow> rows;
    private final KeyValueStore<String, Long> counts;
    private final int groupParts;

    /** @param groupParts how many parts of a key say whose position on what it is */
    PositionRowWriter(KeyValueStore<String, PositionRow> rows, KeyValueStore<String, Long> counts, int groupParts) {
        this.rows = rows;
        this.counts = counts;
        this.groupParts = groupParts;
    }

    /**
     * Puts a row where it belongs, or with null takes it out.
     *
     * @return by how many more, or fewer, rows of the group are known now
     */
    int write(String text, @Nullable PositionRow after) {
        PositionRowKey key = PositionRowKey.parse(text, groupParts);
        @Nullable PositionRow before = rows.get(text);
        rows.put(text, after);
        writeTurn(key, before, after);
        if (key.shelf().isPast()) {
            markEnd(key.group(), after);
            return 0;
        }
        int more = (after == null ? 0 : 1) - (before == null ? 0 : 1);
        if (more != 0) {
            StatementCounts.add(counts, key.group(), RecordKey.first(key.order()), more);
        }
        return more;
    }

    /** The end of that row of the group's past which was known longest; from then on only what is known now was. */
    static Instant ended(KeyValueStore<String, Long> counts, String group) {
        @Nullable Long ended = counts.get(RecordKey.prefix(group) + ENDED);
        return ended == null ? Instant.MIN : Instant.ofEpochMilli(ended);
    }

    private void writeTurn(PositionRowKey key, @Nullable PositionRow before, @Nullable PositionRow after) {
        String turn = key.on(key.shelf().isPast() ? Shelf.TURNED_PAST : Shelf.TURNED_NOW)
                .text();
        if (after != null && after.getTurned()) {
            rows.put(
                    turn,
                    new PositionRow(
                            NONE, after.getKnownFrom(), after.getKnownTo().orElse(null), true));
        } else if (before != null && before.getTurned()) {
            rows.delete(turn);
        }
    }

    private void markEnd(String group, @Nullable PositionRow after) {
        if (after != null) {
            Instant end = after.getKnownTo().orElseThrow();
            if (end.isAfter(ended(counts, group))) {
                counts.put(RecordKey.prefix(group) + ENDED, end.toEpochMilli());
            }
        }
    }
}
