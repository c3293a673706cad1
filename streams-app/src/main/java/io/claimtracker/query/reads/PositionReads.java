package io.claimtracker.query.reads;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.PositionRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Positions as of a day, as known at an instant.
 *
 * <p>The rows of one holder on one issue lie side by side, in the order in which statements were made. So a list hops
 * from group to group and, in each, seeks backwards from the day asked for, as {@link PositionRows} does. What lies before is
 * not read, however much it is.
 */
public final class PositionReads {
    private final Stores stores;

    public PositionReads(Stores stores) {
        this.stores = stores;
    }

    /** An actor's positions, by issue, then by holder; on one issue alone when it is given. */
    public Page<Position> list(String actor, Role role, Optional<String> issue, BothTimes times, PageRequest page) {
        ReadOnlyKeyValueStore<String, PositionRow> store = stores.get(role.store());
        KeyRange scope = KeyRange.under(issue.map(id -> RecordKey.of(actor, id)).orElse(actor));
        String from = page.after().map(group -> after(group, scope)).orElse(scope.from());

        List<KeyValue<String, Position>> found = new ArrayList<>();
        Optional<String> group = nextGroup(store, role, from, scope.to());
        while (group.isPresent() && found.size() <= page.limit()) {
            String key = group.get();
            rows(store, role, key)
                    .asOf(times.asOf(), times.knownAt())
                    .ifPresent(position -> found.add(KeyValue.pair(key, position)));
            group = nextGroup(store, role, RecordKey.prefixEnd(key), scope.to());
        }
        return Page.of(found, page);
    }

    /** One position: as holder the parts are the issue; as target, the issue and the holder. */
    Optional<Position> one(String actor, Role role, BothTimes times, String... parts) {
        return rows(actor, role, parts).asOf(times.asOf(), times.knownAt());
    }

    /** The rows of one position: as holder the parts are the issue; as target, the issue and the holder. */
    PositionRows rows(String actor, Role role, String... parts) {
        String group = RecordKey.prefix(actor) + RecordKey.of(parts);
        return rows(stores.get(role.store()), role, group);
    }

    /** Whether the actor ever held a position or was the target of one. */
    boolean everOf(String actor) {
        for (Role role : Role.values()) {
            if (!KeyRange.under(actor).isEmptyIn(stores.get(role.store()))) {
                return true;
            }
        }
        return false;
    }

    private PositionRows rows(ReadOnlyKeyValueStore<String, PositionRow> store, Role role, String group) {
        return new PositionRows(store, stores.get(role.counts()), group);
    }

    /** The first group from one key to another. */
    static Optional<String> nextGroup(
            ReadOnlyKeyValueStore<String, PositionRow> store, Role role, String from, String to) {
        try (KeyValueIterator<String, PositionRow> rows = store.range(from, to)) {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            List<String> parts = RecordKey.parts(rows.peekNextKey());
            return Optional.of(RecordKey.of(parts.subList(0, role.groupParts()).toArray(String[]::new)));
        }
    }

    private static String after(String group, KeyRange scope) {
        if (!scope.contains(group)) {
            throw Cursor.unknown();
        }
        return RecordKey.prefixEnd(group);
    }
}
