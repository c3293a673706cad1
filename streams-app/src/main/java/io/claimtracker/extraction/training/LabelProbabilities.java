package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.Labels;

/** How probable labels, and pairs of neighbouring labels, are in a sequence: forward–backward, scaled a token at a time. */
final class LabelProbabilities {
    private final Labels labels;
    private final int count;
    private final double[] steps;
    private double[] nodes = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] totals = new double[0];
    private double[] pairTotals = new double[0];

    LabelProbabilities(Labels labels) {
        this.labels = labels;
        this.count = labels.count();
        this.steps = new double[count * count];
    }

    /** @param closed as many as there are tokens; where true, only "outside" is possible */
    void read(float[] scores, float[] transitions, boolean[] closed) {
        int length = closed.length;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = StrictMath.exp(transitions[i]);
        }
        if (totals.length < length) {
            nodes = new double[length * count * 2];
            forward = new double[length * count * 2];
            backward = new double[length * count * 2];
            totals = new double[length * 2];
            pairTotals = new double[length * 2];
        }
        readNodes(scores, closed);
        readForward(length);
        readBackward(length);
        for (int at = 0; at < length; at++) {
            double total = 0;
            for (int label = 0; label < count; label++) {
                total += forward[at * count + label] * backward[at * count + label];
            }
            totals[at] = total;
            pairTotals[at] = at == 0 ? 1 : pairs(at);
        }
    }

    double of(int at, int label) {
        return forward[at * count + label] * backward[at * count + label] / totals[at];
    }

    double of(int at, int before, int label) {
        return pair(at, before, label) / pairTotals[at];
    }

    private double pairs(int at) {
        double total = 0;
        for (int label = 0; label < count; label++) {
            for (int before : labels.before(label)) {
                total += pair(at, before, label);
            }
        }
        return total;
    }

    private double pair(int at, int before, int label) {
        return forward[(at - 1) * count + before]
                * steps[before * count + label]
                * nodes[at * count + label]
                * backward[at * count + label];
    }

    private void readNodes(float[] scores, boolean[] closed) {
        for (int at = 0; at < closed.length; at++) {
            int row = at * count;
            float greatest = 0;
            for (int label = 1; label < count; label++) {
                greatest = Math.max(greatest, scores[row + label]);
            }
            for (int label = 0; label < count; label++) {
                nodes[row + label] = closed[at]
                        ? (label == 0 ? 1 : 0)
                        : StrictMath.exp(Math.max(-200, scores[row + label] - greatest));
            }
        }
    }

    private void readForward(int length) {
        for (int label = 0; label < count; label++) {
            forward[label] = Labels.begins(label) ? nodes[label] : 0;
        }
        scale(forward, 0);
        for (int at = 1; at < length; at++) {
            int row = at * count;
            for (int label = 0; label < count; label++) {
                double sum = 0;
                for (int before : labels.before(label)) {
                    sum += forward[row - count + before] * steps[before * count + label];
                }
                forward[row + label] = sum * nodes[row + label];
            }
            scale(forward, row);
        }
    }

    private void readBackward(int length) {
        int last = (length - 1) * count;
        for (int label = 0; label < count; label++) {
            backward[last + label] = Labels.ends(label) ? 1 : 0;
        }
        for (int row = last; row > 0; row -= count) {
            for (int label = 0; label < count; label++) {
                backward[row - count + label] = 0;
            }
            for (int label = 0; label < count; label++) {
                double ahead = nodes[row + label] * backward[row + label];
                for (int before : labels.before(label)) {
                    backward[row - count + before] += steps[before * count + label] * ahead;
                }
            }
            scale(backward, row - count);
        }
    }

    private void scale(double[] values, int row) {
        double sum = 0;
        for (int label = 0; label < count; label++) {
            sum += values[row + label];
        }
        for (int label = 0; label < count; label++) {
            values[row + label] /= sum;
        }
    }
}
