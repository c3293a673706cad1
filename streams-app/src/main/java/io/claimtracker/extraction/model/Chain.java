package io.claimtracker.extraction.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over BIOES labels, as trained: it
 * scores labellings of a sequence and finds the best. "Outside" scores 0 by definition; what sets the other labels apart
 * comes from the tokens' features and from which label follows which.
 */
public final class Chain {
    /** Scores no better than this are impossible. */
    public static final float IMPOSSIBLE = -1e6f;

    private final Labels labels;
    private final float[] transitions;

    /**
     * A chain as trained.
     *
     * @param transitions the score of a label right after another, at {@code label * count + next}
     */
    public Chain(Labels labels, float[] transitions) {
        this.labels = labels;
        this.transitions = transitions.clone();
    }

    public Labels labels() {
        return labels;
    }

    /** The best labelling. {@code scores} holds one row of {@code labels().count()} a token. */
    public int[] best(float[] scores, int length) {
        int count = labels.count();
        float[] reached = new float[length * count];
        byte[] from = new byte[length * count];
        for (int label = 0; label < count; label++) {
            reached[label] = Labels.begins(label) ? scores[label] : IMPOSSIBLE;
        }
        for (int at = 1; at < length; at++) {
            for (int label = 0; label < count; label++) {
                float best = -Float.MAX_VALUE;
                int bestBefore = 0;
                for (int before : labels.before(label)) {
                    float score = reached[(at - 1) * count + before] + transitions[before * count + label];
                    if (score > best) {
                        best = score;
                        bestBefore = before;
                    }
                }
                reached[at * count + label] = best + scores[at * count + label];
                from[at * count + label] = (byte) bestBefore;
            }
        }
        int last = 0;
        for (int label = 1; label < count; label++) {
            if (Labels.ends(label) && reached[(length - 1) * count + label] > reached[(length - 1) * count + last]) {
                last = label;
            }
        }
        int[] path = new int[length];
        path[length - 1] = last;
        for (int at = length - 1; at > 0; at--) {
            path[at - 1] = from[at * count + path[at]];
        }
        return path;
    }

    /** Shows the best labellings, best first, as many as there is room for. */
    public void best(float[] scores, int length, BestPaths paths, BestPaths.Visitor visitor) {
        paths.find(labels, transitions, scores, length, visitor);
    }

    /**
     * How probable it is, for each token, that it is not outside (the forward–backward algorithm in the probability
     * domain, scaled a token at a time).
     */
    public double[] inside(float[] scores, int length) {
        return new Marginals(labels, transitions).inside(scores, length);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt((labels.count() - 1) / 4);
        for (float transition : transitions) {
            out.writeFloat(transition);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Chain read(DataInputStream in) throws IOException {
        int types = in.readInt();
        if (types < 1 || types > 8) {
            throw new IOException("no chain: " + types + " types");
        }
        Labels labels = new Labels(types);
        float[] transitions = new float[labels.count() * labels.count()];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        return new Chain(labels, transitions);
    }
}
