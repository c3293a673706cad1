package io.claimtracker.extraction.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a logistic regression: how probable it is that an example is a right one. */
final class LogisticTrainer {
    private static final float STEP = 0.05f;
    private static final int DROPPED_OF_TEN = 3;

    private final float[] weights;
    private final float[] squares;
    private final Random random;

    /** An example and whether it is a right one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(int[] features, boolean right) {}

    /** Features by their hashes, the most frequent first, and a weight for each; what was dropped in training is made up for. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fitted(int[] hashes, float[] weights) {}

    /**
     * Fits weights to examples whose features are hashes.
     *
     * @param leastSightings how often a feature must occur to get a weight
     */
    static Fitted fit(List<Example> hashed, int leastSightings, int epochs, long seed) {
        FeatureIndex index = new FeatureIndex();
        hashed.forEach(example -> index.count(example.features()));
        index.keep(leastSightings);
        List<Example> examples = hashed.stream()
                .map(example -> new Example(index.numbers(example.features()), example.right()))
                .toList();
        LogisticTrainer trainer = new LogisticTrainer(index.size(), seed);
        trainer.train(examples, epochs);
        return new Fitted(index.hashes(), trainer.weights);
    }

    private LogisticTrainer(int features, long seed) {
        this.weights = new float[features];
        this.squares = new float[features];
        this.random = new Random(seed);
    }

    private void train(List<Example> examples, int epochs) {
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            float step = STEP * (1 - 0.8f * epoch / epochs);
            Collections.shuffle(order, random);
            for (Example example : order) {
                int[] kept = Dropout.keep(example.features(), DROPPED_OF_TEN, random);
                double sum = 0;
                for (int feature : kept) {
                    sum += weights[feature];
                }
                float slope = (float) (1 / (1 + StrictMath.exp(-sum)) - (example.right() ? 1 : 0));
                for (int feature : kept) {
                    squares[feature] += slope * slope;
                    weights[feature] -= step * slope / (float) Math.sqrt(squares[feature] + 0.1f);
                }
            }
        }
    }
}
