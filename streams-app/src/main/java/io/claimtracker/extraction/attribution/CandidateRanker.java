package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.text.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses among the candidates of a cue by what can only be seen of whole stretches. */
public final class CandidateRanker {
    private final float scoreWeight;
    private final PackedWeights weights;

    /**
     * A ranker as trained.
     *
     * @param scoreWeight what a point of the role model's score counts
     */
    public CandidateRanker(float scoreWeight, PackedWeights weights) {
        this.scoreWeight = scoreWeight;
        this.weights = weights;
    }

    /** The best candidate; the earlier of equals. */
    public Candidate best(CueSetting setting, List<Candidate> candidates, Workspace work) {
        Map<Range, Float> sources = new HashMap<>();
        Map<Range, Float> contents = new HashMap<>();
        float top = candidates.get(0).score();
        Candidate best = candidates.get(0);
        float bestScore = -Float.MAX_VALUE;
        for (int rank = 0; rank < candidates.size(); rank++) {
            Candidate candidate = candidates.get(rank);
            work.features.clear();
            CandidateFeatures.add(setting, candidate, rank, top - candidate.score(), work.features);
            float score = scoreWeight * candidate.score() + sum(work);
            for (Range source : candidate.source()) {
                score += sources.computeIfAbsent(source, one -> stretch(setting, one, StretchFeatures.SOURCE, work));
            }
            for (Range content : candidate.content()) {
                score += contents.computeIfAbsent(content, one -> stretch(setting, one, StretchFeatures.CONTENT, work));
            }
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private float stretch(CueSetting setting, Range stretch, int role, Workspace work) {
        work.features.clear();
        StretchFeatures.add(setting, stretch, role, work.features);
        return sum(work);
    }

    private float sum(Workspace work) {
        weights.score(work.features, work.sums);
        return work.sums.sum(0) * weights.scale();
    }
}
