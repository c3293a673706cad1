package io.claimtracker.extraction.model;

import java.util.Arrays;

/**
 * Finds the best labellings of a sequence: the Viterbi algorithm for the best, and for each further one only those states
 * again that it leaves the one before at (the recursive enumeration algorithm of Jiménez and Marzal, WAE 1999, without the
 * recursion). Reused from sequence to sequence by one thread.
 */
public final class BestPaths {
    private final int limit;
    /** Of each state, its paths, best first: the score up to it, and which path of which label before it goes on. */
    private float[] reached = new float[0];

    private int[] origins = new int[0];
    private int[] counts = new int[0];
    /** Of each state and label before it, how many of the latter's paths have been taken. */
    private int[] taken = new int[0];

    /** Of each token, the label that another path is wanted for. */
    private int[] waiting = new int[0];

    private int[] path = new int[0];

    /** @param limit how many labellings to find at most */
    public BestPaths(int limit) {
        this.limit = limit;
    }

    /** Takes a labelling and its score; the array holds it only until the call returns. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int[] labels, float score);
    }

    /** Shows the best labellings, best first, as many as there is room for. */
    void find(Labels labels, float[] transitions, float[] nodes, int length, Visitor visitor) {
        Search search = new Search(labels, transitions, nodes, length);
        search.findBest();
        int rank = 0;
        while (rank < limit && (rank == 0 || search.findNext())) {
            search.show(rank++, visitor);
        }
    }

    private void makeRoom(int states, int labels, int length) {
        if (counts.length < states) {
            counts = new int[states * 2];
            reached = new float[states * 2 * limit];
            origins = new int[states * 2 * limit];
            taken = new int[states * 2 * labels];
        }
        if (waiting.length <= length) {
            waiting = new int[length * 2];
            path = new int[length * 2];
        }
    }

    /** The search in one sequence; behind its last token, one more state gathers the labels that may end it. */
    private final class Search {
        private final Labels labels;
        private final int count;
        private final float[] transitions;
        private final float[] nodes;
        private final int length;
        private final int end;

        Search(Labels labels, float[] transitions, float[] nodes, int length) {
            this.labels = labels;
            this.count = labels.count();
            this.transitions = transitions;
            this.nodes = nodes;
            this.length = length;
            this.end = length * count;
            makeRoom(end + 1, count, length);
        }

        void findBest() {
            for (int label = 0; label < count; label++) {
                counts[label] = Labels.begins(label) && nodes[label] > Chain.IMPOSSIBLE ? 1 : 0;
                reached[label * limit] = nodes[label];
            }
            Arrays.fill(taken, count * count, (end + 1) * count, 0);
            Arrays.fill(counts, count, end + 1, 0);
            for (int at = 1; at < length; at++) {
                for (int label = 0; label < count; label++) {
                    if (nodes[at * count + label] > Chain.IMPOSSIBLE) {
                        addNext(at, label);
                    }
                }
            }
            addNext(length, 0);
        }

        /** Adds to a state the best path that it does not have yet, out of those that the states before it have. */
        private boolean addNext(int at, int label) {
            int state = at * count + label;
            int earlier = state - label - count;
            float best = -Float.MAX_VALUE;
            int chosen = -1;
            for (int before : at == length ? labels.endings() : labels.before(label)) {
                int from = earlier + before;
                int rank = taken[state * count + before];
                if (rank < counts[from]) {
                    float step = at == length ? 0 : transitions[before * count + label] + nodes[state];
                    float score = reached[from * limit + rank] + step;
                    if (score > best) {
                        best = score;
                        chosen = before;
                    }
                }
            }
            if (chosen < 0) {
                return false;
            }
            int place = state * limit + counts[state]++;
            reached[place] = best;
            origins[place] = chosen * limit + taken[state * count + chosen]++;
            return true;
        }

        /**
         * Finds the next best labelling, if there is one. Of the states before one, only that which its last path came
         * through may lack the path that comes next, and so on back to the first token.
         */
        boolean findNext() {
            int at = length;
            int label = 0;
            boolean lacking = true;
            while (lacking && at > 0) {
                waiting[at] = label;
                int state = at * count + label;
                int origin = origins[state * limit + counts[state] - 1];
                at--;
                label = origin / limit;
                lacking = counts[at * count + label] == origin % limit + 1;
            }
            boolean found = false;
            while (at < length) {
                at++;
                found = addNext(at, waiting[at]);
            }
            return found;
        }

        void show(int rank, Visitor visitor) {
            int place = end * limit + rank;
            float score = reached[place];
            for (int at = length - 1; at >= 0; at--) {
                int origin = origins[place];
                path[at] = origin / limit;
                place = (at * count + path[at]) * limit + origin % limit;
            }
            visitor.visit(path, score);
        }
    }
}
