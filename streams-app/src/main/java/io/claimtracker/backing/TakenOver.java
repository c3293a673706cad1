package io.claimtracker.backing;

import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What whoever backs a statement says thereby: it refers to it as "there" refers to a place. It is about the same, and whoever
 * endorses says as much and no more, but for words of his own; whoever rejects says the opposite.
 */
public final class TakenOver {
    private TakenOver() {}

    /**
     * Lets a statement say what it does by backing another one.
     *
     * @param backer about to say so; with likelihood and horizon as its own words have them
     */
    public static void apply(
            Statement.Builder backer,
            BackingKind kind,
            Polarity polarity,
            Likelihood likelihood,
            @Nullable Horizon horizon) {
        if (kind == BackingKind.REJECTS) {
            backer.setPolarity(polarity == Polarity.AFFIRMED ? Polarity.NEGATED : Polarity.AFFIRMED);
            return;
        }
        backer.setPolarity(polarity);
        if (backer.getLikelihood().getPhrase().isEmpty()) {
            backer.setLikelihood(new Likelihood(
                    likelihood.getBand(),
                    likelihood.getLow().orElse(null),
                    likelihood.getHigh().orElse(null),
                    null));
        }
        if (!backer.hasHorizon() || backer.getHorizon() == null) {
            backer.setHorizon(horizon);
        }
    }
}
