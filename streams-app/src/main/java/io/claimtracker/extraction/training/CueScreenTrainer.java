package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.CueMap;
import io.claimtracker.extraction.attribution.CueScreen;
import io.claimtracker.extraction.attribution.Reading;
import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains the screen that cues must pass: a logistic regression on four documents of five; the fifth, which it has not seen,
 * sets the bar.
 */
final class CueScreenTrainer {
    private static final int LEAST_SIGHTINGS = 3;
    private static final int EPOCHS = 3;
    private static final int BITS = 15;
    private static final float LIMIT = 4f;
    private static final int HELD_OUT_OF = 5;
    /** One token of a cue in so many may be lost; most cues have others. */
    private static final int LOST_OF = 60;

    private final FeatureBuffer features = new FeatureBuffer();

    CueScreen train(List<ReadDocument> documents, long seed) {
        List<LogisticTrainer.Example> hashed = new ArrayList<>();
        List<ReadDocument> heldOut = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (i % HELD_OUT_OF == HELD_OUT_OF - 1) {
                heldOut.add(documents.get(i));
            } else {
                addExamples(documents.get(i), hashed);
            }
        }
        LogisticTrainer.Fitted fitted = LogisticTrainer.fit(hashed, LEAST_SIGHTINGS, EPOCHS, seed);
        PackedWeights weights = Packing.byWorth(1, BITS, LIMIT, fitted.hashes(), fitted.weights());
        return new CueScreen(weights, bar(new CueScreen(weights, Integer.MIN_VALUE), heldOut));
    }

    private void addExamples(ReadDocument document, List<LogisticTrainer.Example> examples) {
        Reading reading = document.reading();
        CueMap cues = new CueMap(reading.signals().size(), document.cuePieces());
        for (int i = 0; i < reading.signals().size(); i++) {
            if (CueScreen.isOpen(reading, i)) {
                features.clear();
                CueScreen.add(reading, i, features);
                examples.add(new LogisticTrainer.Example(features.toArray(), cues.isCue(i)));
            }
        }
    }

    /** The sum that all but a few tokens of cues reach; no bar at all where there are too few to tell. */
    private int bar(CueScreen screen, List<ReadDocument> documents) {
        PackedWeights.Scratch scratch = new PackedWeights.Scratch();
        List<Integer> sums = new ArrayList<>();
        for (ReadDocument document : documents) {
            Reading reading = document.reading();
            CueMap cues = new CueMap(reading.signals().size(), document.cuePieces());
            for (int i = 0; i < reading.signals().size(); i++) {
                if (cues.isCue(i) && CueScreen.isOpen(reading, i)) {
                    sums.add(screen.score(reading, i, features, scratch));
                }
            }
        }
        int[] sorted = sums.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted.length < LOST_OF ? Integer.MIN_VALUE : sorted[sorted.length / LOST_OF];
    }
}
