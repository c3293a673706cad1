package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Chain;
import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Labels;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Finds the likeliest ways to read a cue: what its source may be, and what its content. */
public final class RoleReader {
    /** The types of stretches that the role model tells apart. */
    public static final int SOURCE = 0;

    public static final int CONTENT = 1;

    private static final int CANDIDATES = 12;

    private final Chain chain;
    private final PackedWeights weights;

    public RoleReader(Chain chain, PackedWeights weights) {
        this.chain = chain;
        this.weights = weights;
    }

    /** The candidates, likeliest first; there is at least one. */
    public List<Candidate> find(CueSetting setting, FeatureBuffer features, PackedWeights.Scratch scratch) {
        int count = chain.labels().count();
        Range window = setting.window;
        int length = window.end() - window.first();
        float[] scores = new float[length * count];
        for (int place = 0; place < length; place++) {
            int token = window.first() + place;
            boolean cue = setting.cue.contains(token);
            if (!cue) {
                features.clear();
                RoleFeatures.add(setting, token, features);
                weights.score(features, scratch);
            }
            for (int label = 1; label < count; label++) {
                scores[place * count + label] = cue ? Chain.IMPOSSIBLE : scratch.sum(label - 1) * weights.scale();
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Chain.Path path : chain.best(scores, length, CANDIDATES)) {
            candidates.add(new Candidate(
                    Labels.stretches(path.labels(), SOURCE, window.first()),
                    Labels.stretches(path.labels(), CONTENT, window.first()),
                    path.score()));
        }
        return candidates;
    }
}
