package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.BestPaths;
import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;

/** What one thread needs room for while it reads cues, kept from cue to cue so that reading allocates little. */
public final class Workspace {
    /** Enough to hold the right reading nearly as often as any number would. */
    private static final int CANDIDATES = 8;

    final FeatureBuffer features = new FeatureBuffer();
    final PackedWeights.Scratch sums = new PackedWeights.Scratch();
    final BestPaths paths = new BestPaths(CANDIDATES);

    /** The scores of a window's tokens. */
    private float[] scores = new float[0];

    float[] scores(int length) {
        if (scores.length < length) {
            scores = new float[length * 2];
        }
        return scores;
    }
}
