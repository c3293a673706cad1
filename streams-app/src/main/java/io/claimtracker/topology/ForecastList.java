package io.claimtracker.topology;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.Statement;
import io.claimtracker.forecast.ForecastStep;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a forecast stands in the lists of forecasts: by the last day of its window, so that those whose window is over
 * and those whose window is not are one stretch each. Resolved ones stand in a list of their own besides.
 */
public enum ForecastList {
    /** All of them. */
    EVERY,
    /** Those whose outcome is recorded. */
    RESOLVED;

    /** What stands for the end of a window that is open to that side: the greatest day that a key can tell. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** The places of forecasts, as keys of {@link ClaimStores#FORECAST_LISTS}. */
    static Map<String, Forecast> places(Collection<Forecast> forecasts) {
        Map<String, Forecast> places = new TreeMap<>();
        for (Forecast forecast : forecasts) {
            places.put(EVERY.place(forecast.getStatement()), forecast);
            if (forecast.getResolution().isPresent()) {
                places.put(RESOLVED.place(forecast.getStatement()), forecast);
            }
        }
        return places;
    }

    /** The same for each actor that holds one or is a target of it, as keys of {@link ClaimStores#ACTOR_FORECASTS}. */
    static Map<String, Forecast> actorPlaces(Collection<Forecast> forecasts) {
        Map<String, Forecast> places = new TreeMap<>();
        places(forecasts).forEach((place, forecast) -> {
            Statement statement = forecast.getStatement();
            places.put(RecordKey.prefix(statement.getHolder().getId()) + place, forecast);
            for (ActorReference target : statement.getTargets()) {
                places.put(RecordKey.prefix(target.getId()) + place, forecast);
            }
        });
        return places;
    }

    private String place(Statement statement) {
        LocalDate end = ForecastStep.closes(statement).orElse(NO_END);
        return RecordKey.of(name(), sortable(end), sortable(ForecastStep.opens(statement)))
                + RecordKey.prefix("")
                + Topics.forecastKey(statement);
    }

    /** A day as text that sorts as it does; one beyond the years that this can tell as the last or the first of these. */
    static String sortable(LocalDate day) {
        if (day.isAfter(NO_END)) {
            return NO_END.toString();
        }
        return day.getYear() < 0 ? "0000-01-01" : day.toString();
    }
}
