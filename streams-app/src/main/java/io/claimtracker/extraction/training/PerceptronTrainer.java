package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;
import java.util.Arrays;

/**
 * Trains linear weights by the averaged perceptron (Freund and Schapire, Machine Learning 1999): at each mistake the
 * features speak more for the right outcome and less for the wrong one; what counts in the end is the mean over all steps.
 * Features are counted first; the rare ones are left out.
 */
final class PerceptronTrainer {
    private static final double CUT = 0.9995;

    private final int outcomes;
    private final FeatureIndex index = new FeatureIndex();
    private float[] weights = new float[0];
    /** What the changes so far weigh by the step of each; the mean is the weight less this by the number of steps. */
    private double[] lateness = new double[0];

    /** The means of the rounds that are over, summed. */
    private float[] means = new float[0];

    private int[] sightings = new int[0];
    private int[] features = new int[0];
    private final float[] scores;
    private long step = 1;

    PerceptronTrainer(int outcomes) {
        this.outcomes = outcomes;
        this.scores = new float[outcomes];
    }

    void count(FeatureBuffer buffer) {
        index.count(buffer.toArray());
    }

    /** Counting is over: features seen so often at least are to be learned. */
    void begin(int least) {
        index.keep(least);
        weights = new float[index.size() * outcomes];
        lateness = new double[weights.length];
        means = new float[weights.length];
        sightings = new int[index.size()];
    }

    /** Scores all outcomes by the features, which are those to be learned from next. */
    void score(FeatureBuffer buffer) {
        features = index.numbers(buffer.toArray());
        Arrays.fill(scores, 0);
        for (int feature : features) {
            sightings[feature]++;
            int row = feature * outcomes;
            for (int outcome = 0; outcome < outcomes; outcome++) {
                scores[outcome] += weights[row + outcome];
            }
        }
    }

    /** The outcome that scored best. */
    int best() {
        return best(-1);
    }

    /** The one that scored best of some outcomes, a bit each. */
    int best(int outcomesAllowed) {
        int best = -1;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            boolean allowed = (outcomesAllowed >>> outcome & 1) == 1;
            best = allowed && (best < 0 || scores[outcome] > scores[best]) ? outcome : best;
        }
        return best;
    }

    /** Learns what should have been chosen for the features scored last. */
    void learn(int right, int chosen) {
        step++;
        if (right != chosen) {
            for (int feature : features) {
                change(feature * outcomes + right, 1);
                change(feature * outcomes + chosen, -1);
            }
        }
    }

    private void change(int at, int by) {
        weights[at] += by;
        lateness[at] += by * (double) step;
    }

    /**
     * A round is over: what it learned is kept, and the next begins from nothing. Rounds over the texts in another order
     * err in other places, and their sum in fewer.
     */
    void endRound() {
        for (int i = 0; i < means.length; i++) {
            means[i] += (float) (weights[i] - lateness[i] / step);
        }
        Arrays.fill(weights, 0);
        Arrays.fill(lateness, 0);
        step = 1;
    }

    /** The weights of all rounds, packed; of features that compete for a place the one that moves more is kept. */
    PackedWeights pack(int bits) {
        int[] hashes = index.hashes();
        long[] order = new long[hashes.length];
        for (int feature = 0; feature < hashes.length; feature++) {
            // The bits of floats above zero are ordered as these are; the greatest worth is to come first.
            order[feature] = (long) -Float.floatToIntBits(worth(means, feature)) << 32 | feature;
        }
        Arrays.sort(order);
        int[] orderedHashes = new int[hashes.length];
        float[] ordered = new float[means.length];
        for (int i = 0; i < order.length; i++) {
            int feature = (int) order[i];
            orderedHashes[i] = hashes[feature];
            System.arraycopy(means, feature * outcomes, ordered, i * outcomes, outcomes);
        }
        return PackedWeights.pack(outcomes, bits, limit(means), orderedHashes, ordered);
    }

    private float worth(float[] means, int feature) {
        float greatest = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            greatest = Math.max(greatest, Math.abs(means[feature * outcomes + outcome]));
        }
        return greatest * (float) StrictMath.log(1.0 + sightings[feature]);
    }

    /** The size that hardly any weight exceeds, so that a few great ones do not make all others coarse. */
    private static float limit(float[] means) {
        float[] sizes = new float[means.length];
        int found = 0;
        for (float mean : means) {
            if (mean != 0) {
                sizes[found++] = Math.abs(mean);
            }
        }
        if (found == 0) {
            return 1;
        }
        Arrays.sort(sizes, 0, found);
        return sizes[Math.min(found - 1, (int) (found * CUT))];
    }
}
