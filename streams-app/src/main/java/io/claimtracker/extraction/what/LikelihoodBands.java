package io.claimtracker.extraction.what;

import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bounds of ICD-203's bands, half-open. */
public final class LikelihoodBands {
    private record Bounds(LikelihoodBand band, double low, double high) {}

    private static final List<Bounds> BANDS = List.of(
            new Bounds(LikelihoodBand.ALMOST_NO_CHANCE, 0.01, 0.05),
            new Bounds(LikelihoodBand.VERY_UNLIKELY, 0.05, 0.20),
            new Bounds(LikelihoodBand.UNLIKELY, 0.20, 0.45),
            new Bounds(LikelihoodBand.ROUGHLY_EVEN, 0.45, 0.55),
            new Bounds(LikelihoodBand.LIKELY, 0.55, 0.80),
            new Bounds(LikelihoodBand.VERY_LIKELY, 0.80, 0.95),
            new Bounds(LikelihoodBand.ALMOST_CERTAIN, 0.95, 0.99));

    private LikelihoodBands() {}

    /** The band that a probability lies in; beyond the outermost bounds, the outermost band. */
    public static LikelihoodBand of(double probability) {
        LikelihoodBand at = LikelihoodBand.ALMOST_NO_CHANCE;
        for (Bounds bounds : BANDS) {
            at = probability >= bounds.low ? bounds.band : at;
        }
        return at;
    }

    /** A band with its bounds; POSSIBLE and ASSERTED have none. */
    public static Likelihood likelihood(LikelihoodBand band, @Nullable String phrase) {
        for (Bounds bounds : BANDS) {
            if (bounds.band == band) {
                return new Likelihood(band, bounds.low, bounds.high, phrase);
            }
        }
        return new Likelihood(band, null, null, phrase);
    }
}
