package io.claimtracker.query.reads;

import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** The statements in force that an actor holds or is a target of. */
public final class TimelineReads {
    private final Stores stores;

    public TimelineReads(Stores stores) {
        this.stores = stores;
    }

    /**
     * Newest first, by the day stated; undated ones come last, and not at all when a first day is given.
     *
     * @param from the first day
     * @param to the last day
     */
    public Page<Statement> list(
            String actor,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<StatementKind> kind,
            PageRequest page) {
        KeyRange all = KeyRange.under(actor);
        KeyRange range = new KeyRange(
                from.map(day -> RecordKey.of(actor, day.toString())).orElse(all.from()),
                to.map(day -> RecordKey.prefixEnd(RecordKey.of(actor, day.toString())))
                        .orElse(all.to()));
        Predicate<Statement> ofKind =
                statement -> kind.map(wanted -> wanted == statement.getKind()).orElse(true);
        return Page.of(range.descending(stores.get(ClaimStores.TIMELINE), page, ofKind), page);
    }
}
