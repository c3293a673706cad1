package io.claimtracker.query.reads;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.ShiftCause;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.PositionRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * The shifts that hold, newest first. What a shift does not carry of the positions before and after it (since when, which
 * statements, how many) is read from the position's rows, where it is true of whatever has come since.
 */
public final class ShiftReads {
    private static final String PLACE = "/";

    private final Stores stores;
    private final PositionReads positions;

    public ShiftReads(Stores stores) {
        this.stores = stores;
        this.positions = new PositionReads(stores);
    }

    /** Where a shift, as its JSON has it, lies among all: when it was, and its id, apart by a slash. */
    public static String place(JsonNode shift) {
        return RecordKey.sortable(Instant.parse(shift.path("at").asText()))
                + PLACE
                + shift.path("id").asText();
    }

    /** The shift at a place, with whole positions; empty when it does not hold, or is another partition's. */
    public Optional<PositionShift> at(String place) {
        int slash = place.indexOf(PLACE);
        return slash < 0
                ? Optional.empty()
                : Optional.ofNullable(stores.get(ClaimStores.SHIFTS)
                                .get(RecordKey.of(place.substring(0, slash), place.substring(slash + 1))))
                        .map(shift -> whole(shift, shift.getHolder().getId()));
    }

    /** The partition's shifts with whole positions, as {@link #states} has them. */
    public List<KeyValue<String, PositionShift>> list(Optional<Instant> since, PageRequest page) {
        return states(since, page).stream()
                .map(entry -> KeyValue.pair(
                        entry.key, whole(entry.value, entry.value.getHolder().getId())))
                .toList();
    }

    /**
     * The partition's shifts as they are kept, from this instant on, by place in time; one more than the page holds, if there
     * is more.
     */
    public List<KeyValue<String, PositionShift>> states(Optional<Instant> since, PageRequest page) {
        KeyRange range = new KeyRange(
                since.map(RecordKey::sortable).orElse("0"), RecordKey.prefixEnd("9999-12-31T23:59:59.999Z"));
        return range.descending(stores.get(ClaimStores.SHIFTS), page, shift -> true);
    }

    /** The shifts, from this instant on, of positions that the actor holds or is the main target of. */
    public Page<PositionShift> of(String actor, Optional<Instant> since, PageRequest page) {
        KeyRange all = KeyRange.under(actor);
        KeyRange range = new KeyRange(
                since.map(at -> RecordKey.of(actor, RecordKey.sortable(at))).orElse(all.from()), all.to());
        return Page.of(range.descending(stores.get(ClaimStores.ACTOR_SHIFTS), page, shift -> true), page)
                .map(shift -> whole(shift, actor));
    }

    /** The shift with whole positions, as seen from one side. */
    private PositionShift whole(PositionShift shift, String actor) {
        String holder = shift.getHolder().getId();
        String issue = shift.getIssue().getId();
        PositionRows rows = actor.equals(holder)
                ? positions.rows(actor, Role.HOLDER, issue)
                : positions.rows(actor, Role.TARGET, issue, holder);
        boolean withdrawn = shift.getCause() == ShiftCause.WITHDRAWN;
        return PositionShift.newBuilder(shift)
                .setBefore(whole(
                        shift.getBefore(),
                        withdrawn
                                ? rows.last(shift.getAt().minusMillis(1))
                                : rows.before(shift.getOrder(), PositionRows.NOW)))
                .setAfter(whole(
                        shift.getAfter(),
                        withdrawn ? rows.last(shift.getAt()) : rows.after(shift.getOrder(), PositionRows.NOW)))
                .build();
    }

    /** Null where none was held. As it is where its rows are not here yet: they and shifts come on two topics. */
    private static @Nullable Position whole(Optional<Position> state, Optional<Position> read) {
        return state.map(position -> read.map(found -> Position.newBuilder(position)
                                .setSince(found.getSince())
                                .setStatements(found.getStatements())
                                .setStatementCount(found.getStatementCount())
                                .build())
                        .orElse(position))
                .orElse(null);
    }
}
