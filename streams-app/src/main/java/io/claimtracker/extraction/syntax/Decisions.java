package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What decides between some outcomes, as trained.
 *
 * @param known answers that need no weighing
 * @param weights what the features of all other cases speak for
 */
public record Decisions(KnownAnswers known, PackedWeights weights) {
    /** Working space for one thread. */
    public static final class Scratch {
        final FeatureBuffer features = new FeatureBuffer();
        final PackedWeights.Scratch sums = new PackedWeights.Scratch();
    }

    void write(DataOutputStream out) throws IOException {
        known.write(out);
        weights.write(out);
    }

    static Decisions read(DataInputStream in) throws IOException {
        return new Decisions(KnownAnswers.read(in), PackedWeights.read(in));
    }
}
