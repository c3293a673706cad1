package io.claimtracker.extraction.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the best labellings of a sequence: the Viterbi algorithm with a list of paths, not one, at each state. */
final class BestPaths {
    private final Labels labels;
    private final float[] transitions;
    private final int limit;
    private final float[] scores;
    private final int[] origins;
    private int found;

    BestPaths(Labels labels, float[] transitions, int limit) {
        this.labels = labels;
        this.transitions = transitions;
        this.limit = limit;
        this.scores = new float[limit];
        this.origins = new int[limit];
    }

    List<Chain.Path> find(float[] nodes, int length) {
        int count = labels.count();
        int[][] history = new int[length * count][];
        float[][] last = new float[count][];
        for (int label = 0; label < count; label++) {
            last[label] = Labels.begins(label) ? new float[] {nodes[label]} : new float[0];
        }
        for (int at = 1; at < length; at++) {
            float[][] next = new float[count][];
            for (int label = 0; label < count; label++) {
                step(last, label, nodes[at * count + label]);
                next[label] = Arrays.copyOf(scores, found);
                history[at * count + label] = Arrays.copyOf(origins, found);
            }
            last = next;
        }
        found = 0;
        for (int label = 0; label < count; label++) {
            if (Labels.ends(label)) {
                offerAll(last[label], 0, label);
            }
        }
        List<Chain.Path> paths = new ArrayList<>(found);
        for (int rank = 0; rank < found; rank++) {
            paths.add(new Chain.Path(trace(history, origins[rank], length), scores[rank]));
        }
        return paths;
    }

    private void step(float[][] last, int label, float node) {
        found = 0;
        if (node > Chain.IMPOSSIBLE) {
            for (int before : labels.before(label)) {
                offerAll(last[before], transitions[before * labels.count() + label] + node, before);
            }
        }
    }

    /** Adds the paths that end in a label, best first, as long as they are among the best found. */
    private void offerAll(float[] paths, float more, int label) {
        for (int rank = 0; rank < paths.length; rank++) {
            float score = paths[rank] + more;
            if (found == limit && score <= scores[found - 1]) {
                return;
            }
            int place = found < limit ? found++ : found - 1;
            while (place > 0 && scores[place - 1] < score) {
                scores[place] = scores[place - 1];
                origins[place] = origins[place - 1];
                place--;
            }
            scores[place] = score;
            origins[place] = label * limit + rank;
        }
    }

    private int[] trace(int[][] history, int origin, int length) {
        int[] path = new int[length];
        int at = origin;
        for (int i = length - 1; i >= 0; i--) {
            path[i] = at / limit;
            if (i > 0) {
                at = history[i * labels.count() + path[i]][at % limit];
            }
        }
        return path;
    }
}
