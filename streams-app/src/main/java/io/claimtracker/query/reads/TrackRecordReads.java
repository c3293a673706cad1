package io.claimtracker.query.reads;

import io.claimtracker.forecast.TrackRecord;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;

/** How holders' forecasts turned out. */
public final class TrackRecordReads {
    private final Stores stores;

    public TrackRecordReads(Stores stores) {
        this.stores = stores;
    }

    /** Of forecasts in force and outcomes as they are known now; empty for an actor that holds none. */
    public TrackRecord of(String actor) {
        KeyRange range = KeyRange.under(actor);
        Map<String, Long> counters = new TreeMap<>();
        try (KeyValueIterator<String, Long> entries =
                stores.get(ClaimStores.TRACK_RECORDS).range(range.from(), range.to())) {
            entries.forEachRemaining(entry ->
                    counters.put(entry.key.substring(RecordKey.prefix(actor).length()), entry.value));
        }
        return TrackRecord.of(counters);
    }
}
