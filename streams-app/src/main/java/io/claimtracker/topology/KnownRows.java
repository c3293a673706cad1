package io.claimtracker.topology;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.position.PlacedRow;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The rows of a group before a place that were known at an instant, newest first; of each statement at most one is. */
final class KnownRows implements Iterator<PlacedRow>, AutoCloseable {
    /** Behind every place: above every digit that a day begins with. */
    static final String END = ":";

    private final ShelfRows now;
    private final @Nullable ShelfRows past;

    /**
     * @param nowShelf of rows that are known now
     * @param pastShelf of those that no longer are; not looked at when what is known now is asked for
     * @param end the place, itself left out
     */
    KnownRows(
            ReadOnlyKeyValueStore<String, PositionRow> rows,
            String group,
            Shelf nowShelf,
            Shelf pastShelf,
            String end,
            Instant knownAt) {
        now = new ShelfRows(rows, nowShelf, group, end, knownAt);
        past = knownAt.equals(PositionRows.NOW) ? null : new ShelfRows(rows, pastShelf, group, end, knownAt);
    }

    @Override
    public boolean hasNext() {
        return now.next != null || (past != null && past.next != null);
    }

    @Override
    public PlacedRow next() {
        if (past == null || past.next == null) {
            return now.take();
        }
        boolean pastIsNewer = now.next == null || RecordKey.ORDER.compare(past.next.order(), now.next.order()) > 0;
        return pastIsNewer ? past.take() : now.take();
    }

    @Override
    public void close() {
        now.close();
        if (past != null) {
            past.close();
        }
    }

    /** Those of one shelf. */
    private static final class ShelfRows implements AutoCloseable {
        private final KeyValueIterator<String, PositionRow> entries;
        private final String under;
        private final boolean isPast;
        private final String end;
        private final Instant knownAt;
        private @Nullable PlacedRow next;

        ShelfRows(
                ReadOnlyKeyValueStore<String, PositionRow> rows,
                Shelf shelf,
                String group,
                String end,
                Instant knownAt) {
            this.under = shelf.under(group);
            this.isPast = shelf.isPast();
            this.end = under + end;
            this.knownAt = knownAt;
            entries = rows.reverseRange(under, this.end);
            next = advance();
        }

        PlacedRow take() {
            PlacedRow taken = next;
            if (taken == null) {
                throw new NoSuchElementException();
            }
            next = advance();
            return taken;
        }

        private @Nullable PlacedRow advance() {
            while (entries.hasNext()) {
                KeyValue<String, PositionRow> entry = entries.next();
                if (!entry.key.equals(end) && isKnown(entry.value)) {
                    return new PlacedRow(order(entry.key), entry.value);
                }
            }
            return null;
        }

        private boolean isKnown(PositionRow row) {
            return !row.getKnownFrom().isAfter(knownAt)
                    && row.getKnownTo().map(knownAt::isBefore).orElse(true);
        }

        private String order(String key) {
            return key.substring(under.length(), isPast ? key.lastIndexOf(RecordKey.prefix("")) : key.length());
        }

        @Override
        public void close() {
            entries.close();
        }
    }
}
