package io.claimtracker.topology;

import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import org.jspecify.annotations.Nullable;

/** What the step that follows forecasts is told: of a forecast, or of what became of one. */
sealed interface ForecastInput {
    /** A forecast's row; null takes it out. */
    record Row(@Nullable Statement statement) implements ForecastInput {}

    /** What became of a forecast; null takes that back. */
    record Settled(@Nullable Resolution resolution) implements ForecastInput {}
}
