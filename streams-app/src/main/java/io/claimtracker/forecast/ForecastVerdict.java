package io.claimtracker.forecast;

import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.Statement;
import org.jspecify.annotations.Nullable;

/** How a forecast turned out: what the holder said, polarity included, against what took place. */
public enum ForecastVerdict {
    /** The event took place and was affirmed, or did not and was negated. */
    CAME_TRUE,
    /** The other way round. */
    FAILED,
    /** Nobody can say whether the event took place. */
    CANNOT_BE_TOLD,
    /** No outcome is recorded. */
    UNRESOLVED;

    static ForecastVerdict of(Statement statement, @Nullable Resolution resolution) {
        if (resolution == null) {
            return UNRESOLVED;
        }
        return switch (resolution.getOutcome()) {
            case HAPPENED -> cameTrueIf(statement, Polarity.AFFIRMED);
            case DID_NOT_HAPPEN -> cameTrueIf(statement, Polarity.NEGATED);
            case CANNOT_BE_TOLD, UNKNOWN -> CANNOT_BE_TOLD;
        };
    }

    boolean isKnown() {
        return this == CAME_TRUE || this == FAILED;
    }

    /** A polarity of which this code knows nothing cannot be judged. */
    private static ForecastVerdict cameTrueIf(Statement statement, Polarity right) {
        if (statement.getPolarity() == Polarity.UNKNOWN) {
            return CANNOT_BE_TOLD;
        }
        return statement.getPolarity() == right ? CAME_TRUE : FAILED;
    }
}
