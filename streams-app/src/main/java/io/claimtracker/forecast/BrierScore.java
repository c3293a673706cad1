package io.claimtracker.forecast;

import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a stated probability was off: the square of its distance from what came to be, 1 or 0 (Brier, Verification of
 * Forecasts Expressed in Terms of Probability, 1950). Only a figure is scored. The bounds of a phrase are what ICD-203
 * lets the phrase mean, not what the holder said; and of a range nobody said where in it.
 */
public final class BrierScore {
    private static final double MILLION = 1e6;

    private BrierScore() {}

    /** The score, 0 to 1 in whole millionths; null without a single figure or a known outcome. */
    static @Nullable Double of(Statement statement, @Nullable Resolution resolution) {
        ForecastVerdict verdict = ForecastVerdict.of(statement, resolution);
        Optional<Double> figure = figure(statement.getLikelihood());
        if (figure.isEmpty() || !verdict.isKnown()) {
            return null;
        }
        double off = figure.get() - (verdict == ForecastVerdict.CAME_TRUE ? 1 : 0);
        return millionths(off * off) / MILLION;
    }

    /** The one probability that the words give; empty when they give a range or none. */
    static Optional<Double> figure(Likelihood likelihood) {
        return likelihood
                .getLow()
                .filter(low -> low >= 0 && low <= 1)
                .filter(low -> likelihood.getHigh().filter(low::equals).isPresent());
    }

    /** Sums of whole numbers are the same in every order; sums of fractions are not. */
    static long millionths(double fraction) {
        return Math.round(fraction * MILLION);
    }
}
