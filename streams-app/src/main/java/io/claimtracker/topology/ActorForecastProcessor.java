package io.claimtracker.topology;

import io.claimtracker.avro.Forecast;
import io.claimtracker.forecast.TrackRecord;
import io.claimtracker.schemas.RecordKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the forecasts that an actor holds or is a target of and, of those it holds, the counters of its track record. */
final class ActorForecastProcessor implements Processor<String, @Nullable Forecast, Void, Void> {
    private KeyValueStore<String, Forecast> forecasts;
    private KeyValueStore<String, Long> records;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    ActorForecastProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        forecasts = context.getStateStore(ClaimStores.ACTOR_FORECASTS.name());
        records = context.getStateStore(ClaimStores.TRACK_RECORDS.name());
    }

    @Override
    public void process(Record<String, @Nullable Forecast> record) {
        List<String> parts = RecordKey.parts(record.key());
        String actor = parts.get(0);
        @Nullable Forecast before = forecasts.get(record.key());
        @Nullable Forecast after = record.value();
        forecasts.put(record.key(), after);
        if (parts.get(1).equals(ForecastList.EVERY.name())) { // Where each stands once.
            Map<String, Long> changes = new TreeMap<>();
            counters(actor, before).forEach((counter, count) -> changes.merge(counter, -count, Long::sum));
            counters(actor, after).forEach((counter, count) -> changes.merge(counter, count, Long::sum));
            changes.forEach((counter, change) -> count(RecordKey.prefix(actor) + counter, change));
        }
    }

    private static Map<String, Long> counters(String actor, @Nullable Forecast forecast) {
        return forecast != null && forecast.getStatement().getHolder().getId().equals(actor)
                ? TrackRecord.counters(forecast)
                : Map.of();
    }

    private void count(String counter, long change) {
        @Nullable Long before = records.get(counter);
        long after = (before == null ? 0 : before) + change;
        records.put(counter, after == 0 ? null : after);
    }
}
