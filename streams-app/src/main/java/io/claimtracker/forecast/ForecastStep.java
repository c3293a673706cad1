package io.claimtracker.forecast;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.StatementOrder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step in the life of a forecast: the state it enters, and the UTC day on which it does. All steps follow from the
 * statement and its outcome, so that a clock only tells which of them have been made.
 */
public record ForecastStep(ForecastTransition transition, LocalDate day) {
    /**
     * Every step, in order: PENDING on the day stated if the window begins later; OPEN on its first day, or on the day
     * stated if that is later; EXPIRED on the day after its last; RESOLVED on the day that settled it, after which no other
     * step is made.
     */
    public static List<ForecastStep> of(Forecast forecast) {
        Statement statement = forecast.getStatement();
        LocalDate stated = StatementOrder.day(statement);
        LocalDate opens = opens(statement);
        List<ForecastStep> steps = new ArrayList<>();
        if (opens.isAfter(stated)) {
            steps.add(new ForecastStep(ForecastTransition.PENDING, stated));
        }
        steps.add(new ForecastStep(ForecastTransition.OPEN, opens));
        closes(statement).ifPresent(last -> steps.add(new ForecastStep(ForecastTransition.EXPIRED, last.plusDays(1))));
        forecast.getResolution().ifPresent(resolution -> {
            LocalDate settled = resolution.getAt().atOffset(ZoneOffset.UTC).toLocalDate();
            LocalDate resolved = settled.isBefore(stated) ? stated : settled;
            steps.removeIf(step -> step.day().isAfter(resolved));
            steps.add(new ForecastStep(ForecastTransition.RESOLVED, resolved));
        });
        return steps;
    }

    /** The state at the end of a day; empty before the forecast was made. */
    public static Optional<ForecastTransition> stateOn(Forecast forecast, LocalDate day) {
        return of(forecast).stream()
                .filter(step -> !step.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(ForecastStep::transition);
    }

    /** The first day on which the forecast may come true. */
    public static LocalDate opens(Statement statement) {
        LocalDate stated = StatementOrder.day(statement);
        return statement
                .getHorizon()
                .flatMap(Horizon::getFrom)
                .filter(first -> first.isAfter(stated))
                .orElse(stated);
    }

    /** The last such day; empty when the window is open to that side. */
    public static Optional<LocalDate> closes(Statement statement) {
        return statement.getHorizon().flatMap(Horizon::getTo);
    }
}
