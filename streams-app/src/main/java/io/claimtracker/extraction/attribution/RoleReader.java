package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Chain;
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

    private final Chain chain;
    private final PackedWeights weights;

    public RoleReader(Chain chain, PackedWeights weights) {
        this.chain = chain;
        this.weights = weights;
    }

    /** The candidates, likeliest first; there is at least one. */
    public List<Candidate> find(CueSetting setting, Workspace work) {
        int count = chain.labels().count();
        Range window = setting.window;
        int length = window.end() - window.first();
        float[] scores = work.scores(length * count);
        for (int place = 0; place < length; place++) {
            int token = window.first() + place;
            boolean cue = setting.cue.contains(token);
            if (!cue) {
                work.features.clear();
                RoleFeatures.add(setting, token, work.features);
                weights.score(work.features, work.sums);
            }
            scores[place * count] = 0;
            for (int label = 1; label < count; label++) {
                scores[place * count + label] = cue ? Chain.IMPOSSIBLE : work.sums.sum(label - 1) * weights.scale();
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        chain.best(
                scores,
                length,
                work.paths,
                (labels, score) -> candidates.add(new Candidate(
                        Labels.stretches(labels, length, SOURCE, window.first()),
                        Labels.stretches(labels, length, CONTENT, window.first()),
                        score)));
        return candidates;
    }
}
