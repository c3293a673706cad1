package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Chain;
import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Labels;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what may be a cue, rather too much than too little: what is none is told once its source and content are known. */
public final class CueReader {
    /** What "outside" is held back by, so that doubtful cues are found. */
    private static final float HELD_BACK = 2.5f;

    private final CueScreen screen;
    private final Chain chain;
    private final PackedWeights weights;

    public CueReader(CueScreen screen, Chain chain, PackedWeights weights) {
        this.screen = screen;
        this.chain = chain;
        this.weights = weights;
    }

    public List<ScoredCue> find(Reading reading) {
        List<ScoredCue> cues = new ArrayList<>();
        FeatureBuffer features = new FeatureBuffer();
        PackedWeights.Scratch scratch = new PackedWeights.Scratch();
        for (Range sequence : CueSequences.of(reading.signals())) {
            find(reading, sequence, features, scratch, cues);
        }
        return cues;
    }

    private void find(
            Reading reading,
            Range sequence,
            FeatureBuffer features,
            PackedWeights.Scratch scratch,
            List<ScoredCue> cues) {
        int count = chain.labels().count();
        int length = sequence.end() - sequence.first();
        float[] scores = new float[length * count];
        boolean any = false;
        for (int place = 0; place < length; place++) {
            int token = sequence.first() + place;
            boolean candidate = screen.passes(reading, token, features, scratch);
            if (candidate) {
                features.clear();
                CueFeatures.add(reading, token, features);
                weights.score(features, scratch);
                any = true;
            }
            for (int label = 1; label < count; label++) {
                scores[place * count + label] = candidate ? scratch.sum(label - 1) * weights.scale() : Chain.IMPOSSIBLE;
            }
        }
        if (any) {
            decode(scores, sequence.first(), length, cues);
        }
    }

    /** Sure cues end where the chain ends them; only where it finds none is "outside" held back. */
    private void decode(float[] scores, int first, int length, List<ScoredCue> cues) {
        int count = chain.labels().count();
        float[] held = scores.clone();
        for (int place = 0; place < length; place++) {
            held[place * count] -= HELD_BACK;
        }
        List<Range> doubtful = Labels.stretches(chain.best(held, length), length, 0, first);
        if (doubtful.isEmpty()) {
            return;
        }
        List<Range> found = new ArrayList<>(Labels.stretches(chain.best(scores, length), length, 0, first));
        int sure = found.size();
        for (Range range : doubtful) {
            if (found.subList(0, sure).stream().noneMatch(range::overlaps)) {
                found.add(range);
            }
        }
        found.sort(Comparator.comparingInt(Range::first));
        double[] inside = chain.inside(scores, length);
        for (Range range : found) {
            double probability = 0;
            for (int i = range.first(); i < range.end(); i++) {
                probability = Math.max(probability, inside[i - first]);
            }
            cues.add(new ScoredCue(range, probability));
        }
    }
}
