package io.claimtracker.query.reads;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.forecast.ForecastStep;
import io.claimtracker.forecast.Forecasts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A forecast as it stood on a day, as known at an instant.
 *
 * @param forecast with what became of it, if it was settled and known then
 * @param state the one it was in
 */
public record SeenForecast(Forecast forecast, ForecastTransition state) {
    /** Empty when it was not made, not known or withdrawn then. */
    static Optional<SeenForecast> of(Forecast forecast, BothTimes times) {
        Statement statement = forecast.getStatement();
        boolean known = statement
                        .getRecordedAt()
                        .map(at -> !at.isAfter(times.knownAt()))
                        .orElse(false)
                && statement.getWithdrawnAt().map(times.knownAt()::isBefore).orElse(true);
        if (!known) {
            return Optional.empty();
        }
        Forecast then = asKnown(forecast, times);
        return ForecastStep.stateOn(then, times.asOf())
                .map(state -> new SeenForecast(
                        state == ForecastTransition.RESOLVED ? then : Forecasts.of(statement, null), state));
    }

    /** The first day on which it may come true. */
    LocalDate opens() {
        return ForecastStep.opens(forecast.getStatement());
    }

    private static Forecast asKnown(Forecast forecast, BothTimes times) {
        Optional<Resolution> known =
                forecast.getResolution().filter(it -> !it.getRecordedAt().isAfter(times.knownAt()));
        return Forecasts.of(forecast.getStatement(), known.orElse(null));
    }
}
