package io.claimtracker.topology;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What changed about a forecast, and where that must be known.
 *
 * @param actorForecasts by the keys of {@link ClaimStores#ACTOR_FORECASTS}
 * @param events by the keys of the forecast-events topic
 */
record ForecastChange(List<Update<Forecast>> actorForecasts, List<Update<ForecastEvent>> events) {
    /** For the partitions of the holder and of every target. */
    List<KeyValue<String, @Nullable Forecast>> actorRecords() {
        return records(actorForecasts);
    }

    /** For the forecast-events topic. */
    List<KeyValue<String, @Nullable ForecastEvent>> eventRecords() {
        return records(events);
    }

    private static <V> List<KeyValue<String, @Nullable V>> records(List<Update<V>> updates) {
        List<KeyValue<String, @Nullable V>> records = new ArrayList<>(updates.size());
        for (Update<V> update : updates) {
            records.add(update.toRecord(update.key(), Function.identity()));
        }
        return records;
    }
}
