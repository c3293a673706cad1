package io.claimtracker.forecast;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.TrustedRecords;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which statements are forecasts: assessments that speak of a window of days not over on the day they are made. */
public final class Forecasts {
    static {
        TrustedRecords.trust();
    }

    private Forecasts() {}

    /** Whether it is one. A phrase without any day, as of an undated article, is none: nobody could tell when it is due. */
    public static boolean isForecast(Statement statement) {
        return statement.getKind() == StatementKind.ASSESSMENT
                && statement
                        .getHorizon()
                        .filter(window -> lies(window, StatementOrder.day(statement)))
                        .isPresent();
    }

    /**
     * A forecast with what became of it.
     *
     * @param statement recorded, and a forecast
     */
    public static Forecast of(Statement statement, @Nullable Resolution resolution) {
        return new Forecast(statement, resolution, BrierScore.of(statement, resolution));
    }

    private static boolean lies(Horizon window, LocalDate stated) {
        Optional<LocalDate> from = window.getFrom();
        Optional<LocalDate> to = window.getTo();
        boolean inOrder =
                from.flatMap(first -> to.map(last -> !last.isBefore(first))).orElse(true);
        boolean ahead = to.map(last -> !last.isBefore(stated)).orElse(from.isPresent());
        return inOrder && ahead;
    }
}
