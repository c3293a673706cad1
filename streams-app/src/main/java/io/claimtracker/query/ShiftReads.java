package io.claimtracker.query;

import io.claimtracker.avro.PositionShift;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shifts that hold, newest first. */
public final class ShiftReads {
    private final StoreReader stores;

    public ShiftReads(StoreReader stores) {
        this.stores = stores;
    }

    /** Everybody's shifts, from this instant on, as far as this instance holds them. */
    public Page<PositionShift> list(Optional<Instant> since, PageRequest page) {
        KeyRange range = new KeyRange(
                since.map(RecordKey::sortable).orElse("0"), RecordKey.prefixEnd("9999-12-31T23:59:59.999Z"));
        return Page.gather(
                stores.all(ClaimStores.SHIFTS),
                store -> range.descending(store, page, shift -> true),
                KeyRange.ORDER.reversed(),
                page);
    }

    /** The shifts, from this instant on, of positions that the actor holds or is the main target of. */
    public Page<PositionShift> of(String actor, Optional<Instant> since, PageRequest page) {
        KeyRange all = KeyRange.under(actor);
        KeyRange range = new KeyRange(
                since.map(at -> RecordKey.of(actor, RecordKey.sortable(at))).orElse(all.from()), all.to());
        return Page.of(
                range.descending(stores.partitionOf(ClaimStores.ACTOR_SHIFTS, actor), page, shift -> true),
                page,
                List.of());
    }
}
