package io.claimtracker.extraction.model;

import java.util.Arrays;

/** How probable labels are: the forward–backward algorithm on probabilities, scaled a token at a time so that none vanishes. */
final class Marginals {
    private final Labels labels;
    private final double[] transitions;

    Marginals(Labels labels, float[] transitions) {
        this.labels = labels;
        this.transitions = new double[transitions.length];
        for (int i = 0; i < transitions.length; i++) {
            this.transitions[i] = Math.exp(transitions[i]);
        }
    }

    double[] inside(float[] scores, int length) {
        int count = labels.count();
        double[] nodes = nodes(scores, length);
        double[] forward = new double[length * count];
        for (int label = 0; label < count; label++) {
            forward[label] = Labels.begins(label) ? nodes[label] : 0;
        }
        scale(forward, 0, count);
        for (int at = 1; at < length; at++) {
            for (int label = 0; label < count; label++) {
                double sum = 0;
                for (int before : labels.before(label)) {
                    sum += forward[(at - 1) * count + before] * transitions[before * count + label];
                }
                forward[at * count + label] = sum * nodes[at * count + label];
            }
            scale(forward, at, count);
        }
        return insideOf(forward, nodes, length);
    }

    private double[] insideOf(double[] forward, double[] nodes, int length) {
        int count = labels.count();
        double[] inside = new double[length];
        double[] after = new double[count];
        double[] backward = new double[count];
        for (int label = 0; label < count; label++) {
            after[label] = Labels.ends(label) ? 1 : 0;
        }
        for (int at = length - 1; at >= 0; at--) {
            double total = 0;
            for (int label = 0; label < count; label++) {
                total += forward[at * count + label] * after[label];
            }
            inside[at] = 1 - forward[at * count] * after[Labels.OUTSIDE] / total;
            Arrays.fill(backward, 0);
            for (int label = 0; label < count; label++) {
                double ahead = nodes[at * count + label] * after[label];
                for (int before : labels.before(label)) {
                    backward[before] += transitions[before * count + label] * ahead;
                }
            }
            scale(backward, 0, count);
            double[] spare = after;
            after = backward;
            backward = spare;
        }
        return inside;
    }

    private double[] nodes(float[] scores, int length) {
        int count = labels.count();
        double[] nodes = new double[length * count];
        for (int at = 0; at < length; at++) {
            float greatest = 0;
            for (int label = 1; label < count; label++) {
                greatest = Math.max(greatest, scores[at * count + label]);
            }
            for (int label = 0; label < count; label++) {
                nodes[at * count + label] = Math.exp(Math.max(-300, scores[at * count + label] - greatest));
            }
        }
        return nodes;
    }

    private static void scale(double[] row, int at, int count) {
        double sum = 0;
        for (int label = 0; label < count; label++) {
            sum += row[at * count + label];
        }
        for (int label = 0; label < count; label++) {
            row[at * count + label] /= sum;
        }
    }
}
