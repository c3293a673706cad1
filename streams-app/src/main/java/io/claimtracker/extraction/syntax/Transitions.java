package io.claimtracker.extraction.syntax;

/**
 * A sentence on its way to a tree by moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011): a
 * stack of words whose heads are not known yet, and the words still to come.
 */
public final class Transitions {
    /** Puts the next word onto the stack. */
    public static final int SHIFT = 0;
    /** Makes the top of the stack depend on the next word. */
    public static final int LEFT = 1;
    /** Makes the top of the stack depend on the one below. */
    public static final int RIGHT = 2;
    /** How many kinds of moves there are. */
    public static final int MOVES = 3;

    private final Tree tree;
    private int[] stack = new int[64];
    private int depth;
    private int next;
    private int size;

    public Transitions(Tree tree) {
        this.tree = tree;
    }

    public Tree tree() {
        return tree;
    }

    /** Begins with a sentence of so many words. */
    public void begin(int words) {
        size = words;
        depth = 0;
        next = 0;
        tree.begin(words);
        if (stack.length < words) {
            stack = new int[words * 2];
        }
    }

    /** Whether all words but one have a head. */
    public boolean done() {
        return next == size && depth <= 1;
    }

    /** The only move there is; -1 where there is a choice. */
    public int only() {
        return next == size ? RIGHT : depth == 0 ? SHIFT : -1;
    }

    /** The next move where it needs no weighing, either as the only one or as known; else -1. */
    public int sure(KnownAnswers known, Draft draft) {
        int only = only();
        if (only >= 0) {
            return only;
        }
        int move = known.answer(ArcFeatures.key(draft, this));
        return move == RIGHT && !mayRight() ? -1 : move;
    }

    public boolean mayRight() {
        return depth > 1;
    }

    public void move(int move) {
        switch (move) {
            case SHIFT -> stack[depth++] = next++;
            case LEFT -> tree.attach(next, stack[--depth]);
            default -> {
                depth--;
                tree.attach(stack[depth - 1], stack[depth]);
            }
        }
    }

    /** How many words are on the stack. */
    public int depth() {
        return depth;
    }

    /** A word of the stack, 0 being the top; the position after the last word where there is none. */
    public int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : size;
    }

    /** A word to come, 0 being the next; the position after the last word where there is none. */
    public int next(int ahead) {
        return Math.min(size, next + ahead);
    }
}
