package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a linear-chain conditional random field: stochastic gradient ascent of the likelihood with step sizes of AdaGrad
 * (Duchi, Hazan and Singer, JMLR 2011), half the features dropped at random in every step (Wang and Manning, ICML 2013).
 * The result depends on the data, their order and the seed alone; StrictMath keeps it equal on every machine.
 */
final class ChainTrainer {
    private static final float STEP = 0.15f;
    private static final float LAST_STEP_SHARE = 0.2f;
    private static final float TRANSITION_STEP = 0.05f;
    private static final float DECAY = 1e-5f;
    private static final float DROPPED = 0.5f;
    /** Gradients smaller than this change nothing worth the work. */
    private static final float LEAST = 1e-3f;

    private final Labels labels;
    private final int count;
    private final int lanes;
    private final float[] weights;
    private final float[] squares;
    private final float[] transitions;
    private final float[] transitionSquares;
    private final LabelProbabilities probabilities;
    private final Random random;
    private float[] scores = new float[0];
    private int[] kept = new int[0];
    private int[] starts = new int[0];

    ChainTrainer(Labels labels, int features, long seed) {
        this.labels = labels;
        this.count = labels.count();
        this.lanes = count - 1;
        this.weights = new float[features * lanes];
        this.squares = new float[features * lanes];
        this.transitions = new float[count * count];
        this.transitionSquares = new float[count * count];
        this.probabilities = new LabelProbabilities(labels);
        this.random = new Random(seed);
    }

    /** The weights so far: feature by feature, one for each label but "outside". */
    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }

    /** Goes through the sequences, in ever new order, with ever smaller steps. */
    void train(List<Sequence> sequences, int epochs) {
        List<Sequence> order = new ArrayList<>(sequences);
        for (int epoch = 0; epoch < epochs; epoch++) {
            float step = STEP * (1 - (1 - LAST_STEP_SHARE) * epoch / epochs);
            Collections.shuffle(order, random);
            for (Sequence sequence : order) {
                learn(sequence, step);
            }
        }
    }

    private void learn(Sequence sequence, float step) {
        drop(sequence);
        score(sequence);
        probabilities.read(scores, transitions, sequence.closed());
        float[] gradient = new float[lanes];
        for (int at = 0; at < sequence.length(); at++) {
            if (!sequence.closed()[at]) {
                boolean worth = false;
                for (int lane = 0; lane < lanes; lane++) {
                    float wanted = sequence.labels()[at] == lane + 1 ? 1 : 0;
                    gradient[lane] = (float) probabilities.of(at, lane + 1) - wanted;
                    worth |= Math.abs(gradient[lane]) > LEAST;
                }
                if (worth) {
                    move(at, gradient, step);
                }
            }
            if (at > 0) {
                moveTransitions(sequence, at);
            }
        }
    }

    private void drop(Sequence sequence) {
        if (kept.length < sequence.features().length) {
            kept = new int[sequence.features().length * 2];
        }
        if (starts.length <= sequence.length()) {
            starts = new int[sequence.length() * 2 + 1];
        }
        int threshold = (int) (DROPPED * 65536);
        int found = 0;
        for (int at = 0; at < sequence.length(); at++) {
            starts[at] = found;
            for (int i = sequence.offsets()[at]; i < sequence.offsets()[at + 1]; i++) {
                if ((random.nextInt() & 0xFFFF) >= threshold) {
                    kept[found++] = sequence.features()[i];
                }
            }
        }
        starts[sequence.length()] = found;
    }

    private void score(Sequence sequence) {
        if (scores.length < sequence.length() * count) {
            scores = new float[sequence.length() * count * 2];
        }
        for (int at = 0; at < sequence.length(); at++) {
            int row = at * count;
            for (int label = 0; label < count; label++) {
                scores[row + label] = 0;
            }
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                int from = kept[i] * lanes;
                for (int lane = 0; lane < lanes; lane++) {
                    scores[row + 1 + lane] += weights[from + lane];
                }
            }
        }
    }

    private void move(int at, float[] gradient, float step) {
        for (int i = starts[at]; i < starts[at + 1]; i++) {
            int from = kept[i] * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                float slope = gradient[lane] + DECAY * weights[from + lane];
                float square = squares[from + lane] + slope * slope;
                squares[from + lane] = square;
                weights[from + lane] -= step * slope / (float) Math.sqrt(square + 1e-2f);
            }
        }
    }

    private void moveTransitions(Sequence sequence, int at) {
        for (int label = 0; label < count; label++) {
            for (int before : labels.before(label)) {
                boolean right = sequence.labels()[at - 1] == before && sequence.labels()[at] == label;
                float slope = (float) probabilities.of(at, before, label) - (right ? 1 : 0);
                int place = before * count + label;
                transitionSquares[place] += slope * slope;
                transitions[place] -= TRANSITION_STEP * slope / (float) Math.sqrt(transitionSquares[place] + 1f);
            }
        }
    }
}
