package io.claimtracker.topology;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.Resolution;
import io.claimtracker.forecast.ForecastEvents;
import io.claimtracker.forecast.ForecastStep;
import io.claimtracker.forecast.Forecasts;
import io.claimtracker.schemas.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Joins forecasts with what became of them, in whatever order these come, and announces their steps. The clock moves one
 * thing alone: the day through which steps have been announced. What an event says follows from the forecast, so a late
 * one is announced at once with the days on which its steps were due, and a replay announces the same.
 */
final class ForecastProcessor implements Processor<String, ForecastInput, String, ForecastChange> {
    private static final Duration LOOK_AT_CLOCK = Duration.ofMinutes(1);
    private static final String THROUGH = "through";

    private ProcessorContext<String, ForecastChange> context;
    private KeyValueStore<String, Forecast> forecasts;
    private KeyValueStore<String, Resolution> resolutions;
    private KeyValueStore<String, Forecast> lists;
    private KeyValueStore<String, String> days;
    private KeyValueStore<String, String> clock;
    private LocalDate through;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    ForecastProcessor() {}

    @Override
    public void init(ProcessorContext<String, ForecastChange> context) {
        this.context = context;
        forecasts = context.getStateStore(ClaimStores.FORECASTS.name());
        resolutions = context.getStateStore(ClaimStores.RESOLUTIONS.name());
        lists = context.getStateStore(ClaimStores.FORECAST_LISTS.name());
        days = context.getStateStore(ClaimStores.FORECAST_DAYS.name());
        clock = context.getStateStore(ClaimStores.FORECAST_CLOCK.name());
        @Nullable String announced = clock.get(THROUGH);
        through = announced == null ? LocalDate.MIN : LocalDate.parse(announced);
        context.schedule(LOOK_AT_CLOCK, PunctuationType.WALL_CLOCK_TIME, now -> announceDue());
    }

    @Override
    public void process(Record<String, ForecastInput> record) {
        announceDue();
        String statement = RecordKey.first(record.key());
        Map<String, Forecast> before = forecastsOf(statement);
        Map<String, Forecast> after = new TreeMap<>(before);
        if (record.value() instanceof ForecastInput.Row row) {
            if (row.statement() == null) {
                after.remove(record.key());
            } else {
                after.put(record.key(), Forecasts.of(row.statement(), resolutions.get(statement)));
            }
        } else if (record.value() instanceof ForecastInput.Settled settled) {
            resolutions.put(statement, settled.resolution());
            after.replaceAll((key, forecast) -> Forecasts.of(forecast.getStatement(), settled.resolution()));
        }
        if (!before.equals(after)) {
            store(before, after);
            context.forward(record.withValue(new ForecastChange(
                    Update.between(ForecastList.actorPlaces(before.values()), ForecastList.actorPlaces(after.values())),
                    List.of())));
            announce(
                    statement, ForecastEvents.of(before.values(), through), ForecastEvents.of(after.values(), through));
        }
    }

    private void store(Map<String, Forecast> before, Map<String, Forecast> after) {
        Update.between(before, after).forEach(update -> forecasts.put(update.key(), update.after()));
        Update.between(ForecastList.places(before.values()), ForecastList.places(after.values()))
                .forEach(update -> lists.put(update.key(), update.after()));
        Update.between(daysOf(before.values()), daysOf(after.values()))
                .forEach(update -> days.put(update.key(), update.after()));
    }

    /** Announces the steps of each day that has come since the last that was announced. */
    private void announceDue() {
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(context.currentSystemTimeMs()), ZoneOffset.UTC);
        if (!today.isAfter(through)) {
            return; // Nor ever back: another instance's clock may have been ahead, and what was announced stays so.
        }
        String from = ForecastList.sortable(through.equals(LocalDate.MIN) ? through : through.plusDays(1));
        try (var due = days.range(from, RecordKey.prefixEnd(ForecastList.sortable(today)))) {
            while (due.hasNext()) {
                List<String> parts = RecordKey.parts(due.next().key);
                LocalDate day = LocalDate.parse(parts.get(0));
                String statement = parts.get(1);
                Collection<Forecast> ofDay = forecastsOf(statement).values();
                announce(statement, ForecastEvents.of(ofDay, day.minusDays(1)), ForecastEvents.of(ofDay, day));
            }
        }
        through = today;
        clock.put(THROUGH, today.toString());
    }

    /** An event's time is the start of its day, not of the record or the look at the clock that brought it about. */
    private void announce(String statement, Map<String, ForecastEvent> before, Map<String, ForecastEvent> after) {
        for (Update<ForecastEvent> update : Update.between(before, after)) {
            long at = update.either()
                    .getAt()
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
            // Kafka takes no time before 1970.
            context.forward(new Record<>(statement, new ForecastChange(List.of(), List.of(update)), Math.max(0, at)));
        }
    }

    private Map<String, Forecast> forecastsOf(String statement) {
        Map<String, Forecast> found = new TreeMap<>();
        try (var range = forecasts.range(RecordKey.prefix(statement), RecordKey.prefixEnd(statement))) {
            range.forEachRemaining(entry -> found.put(entry.key, entry.value));
        }
        return found;
    }

    /** The days on which forecasts in force make a step, as keys of the store that a day's steps are found in. */
    private static Map<String, String> daysOf(Collection<Forecast> forecasts) {
        Map<String, String> keys = new TreeMap<>();
        for (Forecast forecast : forecasts) {
            if (forecast.getStatement().getWithdrawnAt().isEmpty()) {
                for (ForecastStep step : ForecastStep.of(forecast)) {
                    String day = ForecastList.sortable(step.day());
                    keys.put(RecordKey.of(day, forecast.getStatement().getId()), "");
                }
            }
        }
        return keys;
    }
}
