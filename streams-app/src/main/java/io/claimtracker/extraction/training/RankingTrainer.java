package io.claimtracker.extraction.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a ranker: a log-linear model over the candidates of each cue (Charniak and Johnson, ACL 2005), whose target is
 * not the one right candidate but a distribution that favours the more nearly right ones.
 */
final class RankingTrainer {
    private static final float STEP = 0.05f;
    private static final int DROPPED_OF_TEN = 4;
    private static final float FIRST_SCORE_WEIGHT = 0.06f;
    private static final float LEAST_SCORE_WEIGHT = 0.005f;

    private final float[] weights;
    private final float[] squares;
    private final Random random;
    private float scoreWeight = FIRST_SCORE_WEIGHT;
    private float scoreSquares;

    /**
     * The candidates of one cue.
     *
     * @param features the numbers of each candidate's features
     * @param scores what the role model gave each
     * @param targets how probable each should be; sums to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Choice(int[][] features, float[] scores, double[] targets) {}

    RankingTrainer(int features, long seed) {
        this.weights = new float[features];
        this.squares = new float[features];
        this.random = new Random(seed);
    }

    float[] weights() {
        return weights;
    }

    float scoreWeight() {
        return scoreWeight;
    }

    void train(List<Choice> choices, int epochs) {
        List<Choice> order = new ArrayList<>(choices);
        for (int epoch = 0; epoch < epochs; epoch++) {
            float step = STEP * (1 - 0.8f * epoch / epochs);
            Collections.shuffle(order, random);
            for (Choice choice : order) {
                learn(choice, step);
            }
        }
    }

    private void learn(Choice choice, float step) {
        int count = choice.scores().length;
        int[][] kept = new int[count][];
        double[] shares = new double[count];
        double greatest = -Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            kept[i] = Dropout.keep(choice.features()[i], DROPPED_OF_TEN, random);
            shares[i] = scoreWeight * choice.scores()[i];
            for (int feature : kept[i]) {
                shares[i] += weights[feature];
            }
            greatest = Math.max(greatest, shares[i]);
        }
        double total = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = StrictMath.exp(shares[i] - greatest);
            total += shares[i];
        }
        double scoreSlope = 0;
        for (int i = 0; i < count; i++) {
            float slope = (float) (shares[i] / total - choice.targets()[i]);
            scoreSlope += slope * choice.scores()[i];
            if (Math.abs(slope) >= 1e-4f) {
                for (int feature : kept[i]) {
                    squares[feature] += slope * slope;
                    weights[feature] -= step * slope / (float) Math.sqrt(squares[feature] + 0.01f);
                }
            }
        }
        scoreSquares += (float) (scoreSlope * scoreSlope);
        scoreWeight -= 0.002f * (float) scoreSlope / (float) Math.sqrt(scoreSquares + 10);
        scoreWeight = Math.max(LEAST_SCORE_WEIGHT, scoreWeight);
    }
}
