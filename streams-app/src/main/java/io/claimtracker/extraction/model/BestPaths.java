package io.claimtracker.extraction.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best labellings of a sequence: the Viterbi algorithm with a list of paths, not one, at each state. States that
 * fall far behind the best at their token are given up. Reused from sequence to sequence by one thread.
 */
public final class BestPaths {
    /** Far beyond what separates the tenth-best path from the best. */
    private static final float HOPELESS = 150;

    private final int limit;
    private float[] reached = new float[0];
    private int[] origins = new int[0];
    private int[] counts = new int[0];

    /** @param limit how many labellings to find at most */
    public BestPaths(int limit) {
        this.limit = limit;
    }

    List<Chain.Path> find(Labels labels, float[] transitions, float[] nodes, int length) {
        int count = labels.count();
        makeRoom(length * count + 1);
        for (int label = 0; label < count; label++) {
            counts[label] = Labels.begins(label) ? 1 : 0;
            reached[label * limit] = nodes[label];
        }
        for (int at = 1; at < length; at++) {
            float hopeless = best(at - 1, count) - HOPELESS;
            for (int label = 0; label < count; label++) {
                int state = at * count + label;
                counts[state] = 0;
                if (nodes[state] > Chain.IMPOSSIBLE) {
                    for (int before : labels.before(label)) {
                        int from = (at - 1) * count + before;
                        if (counts[from] > 0 && reached[from * limit] >= hopeless) {
                            offerAll(from, before, transitions[before * count + label] + nodes[state], state);
                        }
                    }
                }
            }
        }
        int end = length * count;
        counts[end] = 0;
        for (int label = 0; label < count; label++) {
            if (Labels.ends(label)) {
                offerAll((length - 1) * count + label, label, 0, end);
            }
        }
        List<Chain.Path> paths = new ArrayList<>(counts[end]);
        for (int rank = 0; rank < counts[end]; rank++) {
            paths.add(new Chain.Path(trace(end * limit + rank, length, count), reached[end * limit + rank]));
        }
        return paths;
    }

    private void makeRoom(int states) {
        if (counts.length < states) {
            counts = new int[states * 2];
            reached = new float[states * 2 * limit];
            origins = new int[states * 2 * limit];
        }
    }

    private float best(int at, int count) {
        float best = -Float.MAX_VALUE;
        for (int state = at * count; state < (at + 1) * count; state++) {
            best = counts[state] > 0 ? Math.max(best, reached[state * limit]) : best;
        }
        return best;
    }

    /** Adds the paths of one state to another, best first, as long as they are among the best there. */
    private void offerAll(int from, int label, float more, int to) {
        int base = to * limit;
        int found = counts[to];
        for (int rank = 0; rank < counts[from]; rank++) {
            float score = reached[from * limit + rank] + more;
            if (found == limit && score <= reached[base + found - 1]) {
                break;
            }
            int place = base + (found < limit ? found++ : found - 1);
            while (place > base && reached[place - 1] < score) {
                reached[place] = reached[place - 1];
                origins[place] = origins[place - 1];
                place--;
            }
            reached[place] = score;
            origins[place] = label * limit + rank;
        }
        counts[to] = found;
    }

    private int[] trace(int place, int length, int count) {
        int[] path = new int[length];
        int origin = origins[place];
        for (int i = length - 1; i >= 0; i--) {
            path[i] = origin / limit;
            if (i > 0) {
                origin = origins[(i * count + path[i]) * limit + origin % limit];
            }
        }
        return path;
    }
}
