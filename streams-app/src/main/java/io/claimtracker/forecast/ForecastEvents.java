package io.claimtracker.forecast;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.Topics;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What is announced of forecasts: an event for each step made, the same whenever it is looked at after that. */
public final class ForecastEvents {
    private ForecastEvents() {}

    /**
     * The events of forecasts in force, by their keys; those no longer in force have none.
     *
     * @param through the last day whose steps have been made
     */
    public static Map<String, ForecastEvent> of(Collection<Forecast> forecasts, LocalDate through) {
        Map<String, ForecastEvent> events = new TreeMap<>();
        for (Forecast forecast : forecasts) {
            if (forecast.getStatement().getWithdrawnAt().isEmpty()) {
                for (ForecastStep step : ForecastStep.of(forecast)) {
                    if (!step.day().isAfter(through)) {
                        ForecastEvent event = event(forecast, step);
                        events.put(Topics.forecastEventKey(event), event);
                    }
                }
            }
        }
        return events;
    }

    private static ForecastEvent event(Forecast forecast, ForecastStep step) {
        Statement statement = forecast.getStatement();
        boolean resolved = step.transition() == ForecastTransition.RESOLVED;
        return ForecastEvent.newBuilder()
                .setStatement(statement.getId())
                .setHolder(statement.getHolder())
                .setIssue(statement.getIssue())
                .setTransition(step.transition())
                .setAt(step.day())
                .setHorizon(statement.getHorizon().orElse(null))
                .setPolarity(statement.getPolarity())
                .setLikelihood(statement.getLikelihood())
                .setResolution(resolved ? forecast.getResolution().orElse(null) : null)
                .setBrier(resolved ? forecast.getBrier().orElse(null) : null)
                .build();
    }
}
