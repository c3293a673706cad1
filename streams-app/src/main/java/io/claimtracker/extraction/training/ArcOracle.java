package io.claimtracker.extraction.training;

import io.claimtracker.extraction.syntax.Transitions;

/**
 * Tells which moves are right from any state, even after mistakes: those after which the best tree still to be had is no
 * worse (the dynamic oracle of Goldberg and Nivre, TACL 2013).
 */
final class ArcOracle {
    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private ArcOracle() {}

    /** The right moves, a bit each. {@code heads} holds the head of each word, -1 for none. */
    static int right(Transitions state, int[] heads) {
        int top = state.stack(0);
        int next = state.next(0);
        int[] costs = {shift(state, heads, next), IMPOSSIBLE, IMPOSSIBLE};
        int waiting = 0;
        for (int i = next; i < heads.length; i++) {
            waiting += heads[i] == top ? 1 : 0;
        }
        int head = heads[top];
        boolean below = state.mayRight() && head == state.stack(1);
        costs[Transitions.LEFT] = waiting + (head < 0 || head > next || below ? 1 : 0);
        if (state.mayRight()) {
            costs[Transitions.RIGHT] = waiting + (head < 0 || head >= next ? 1 : 0);
        }
        int least = Math.min(costs[0], Math.min(costs[1], costs[2]));
        int right = 0;
        for (int move = 0; move < costs.length; move++) {
            right |= costs[move] == least ? 1 << move : 0;
        }
        return right;
    }

    private static int shift(Transitions state, int[] heads, int next) {
        int cost = 0;
        for (int i = 0; i < state.depth(); i++) {
            cost += heads[state.stack(i)] == next ? 1 : 0;
            cost += i > 0 && heads[next] == state.stack(i) ? 1 : 0;
        }
        return cost;
    }
}
