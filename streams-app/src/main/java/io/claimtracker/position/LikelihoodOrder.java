package io.claimtracker.position;

import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import java.util.Optional;

/**
 * How likelihoods compare. The bands of ICD-203 stand in their own order; POSSIBLE, which says no more than that the
 * chance is real, stands between UNLIKELY and ROUGHLY_EVEN; ASSERTED, which admits no doubt, above ALMOST_CERTAIN. Within
 * one band figures decide where both give them.
 */
final class LikelihoodOrder {
    private LikelihoodOrder() {}

    /** Negative, zero or positive as one is less, equally or more likely than the other; zero where either is unknown. */
    static int compare(Likelihood one, Likelihood other) {
        int left = rank(one.getBand());
        int right = rank(other.getBand());
        if (left == 0 || right == 0) {
            return 0;
        }
        if (left != right) {
            return Integer.compare(left, right);
        }
        Optional<Double> leftMiddle = middle(one);
        Optional<Double> rightMiddle = middle(other);
        return leftMiddle.isPresent() && rightMiddle.isPresent()
                ? Double.compare(leftMiddle.get(), rightMiddle.get())
                : 0;
    }

    private static Optional<Double> middle(Likelihood likelihood) {
        return likelihood.getLow().flatMap(low -> likelihood.getHigh().map(high -> (low + high) / 2));
    }

    private static int rank(LikelihoodBand band) {
        return switch (band) {
            case UNKNOWN -> 0;
            case ALMOST_NO_CHANCE -> 1;
            case VERY_UNLIKELY -> 2;
            case UNLIKELY -> 3;
            case POSSIBLE -> 4;
            case ROUGHLY_EVEN -> 5;
            case LIKELY -> 6;
            case VERY_LIKELY -> 7;
            case ALMOST_CERTAIN -> 8;
            case ASSERTED -> 9;
        };
    }
}
