package io.claimtracker.extraction.syntax;

import java.util.Arrays;

/**
 * How the words of a text hang together: the kind of each, the word that it depends on and as what, and what follows from
 * that. Positions outside the text are answered with -1 where an answer names something, else with nothing found.
 */
public final class Syntax {
    /** The relations of dependents that {@link #childMask} tells of, from the lowest bit on. */
    private static final Relation[] CHILDREN = {
        Relation.SUBJECT,
        Relation.CLAUSE,
        Relation.OPEN_CLAUSE,
        Relation.OBJECT,
        Relation.MARK,
        Relation.ADVERBIAL_CLAUSE,
        Relation.PARATAXIS,
        Relation.NOMINAL,
        Relation.NEGATION,
        Relation.AUXILIARY,
        Relation.INDIRECT_OBJECT,
        Relation.ADVERB,
        Relation.COPULA,
        Relation.NOUN_CLAUSE,
        Relation.APPOSITION,
        Relation.CONJUNCT,
        Relation.DETERMINER,
        Relation.CASE,
        Relation.ADJECTIVE,
        Relation.COMPOUND
    };

    private static final int[] BITS = new int[Relation.values().length];

    static {
        for (int bit = 0; bit < CHILDREN.length; bit++) {
            BITS[CHILDREN[bit].code()] = 1 << bit;
        }
    }

    /** A bound on how far up a tree is walked, so that a degenerate one costs no more than others. */
    private static final int DEEPEST = 60;

    private final int[] tags;
    private final int[] heads;
    private final int[] relations;
    private final int[] leftmost;
    private final int[] rightmost;
    private final int[] opens;
    private final int[] closes;
    private final int[] depths;
    private final int[] childMasks;

    private Syntax(int[] tags, int[] heads, int[] relations) {
        int size = tags.length;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
        this.leftmost = new int[size];
        this.rightmost = new int[size];
        this.opens = new int[size];
        this.closes = new int[size];
        this.depths = new int[size];
        this.childMasks = new int[size];
        Arrays.setAll(leftmost, i -> i);
        Arrays.setAll(rightmost, i -> i);
        for (int i = 0; i < size; i++) {
            if (heads[i] >= 0) {
                childMasks[heads[i]] |= BITS[relations[i]];
            }
            depths[i] = reach(i);
        }
        for (int i = 0; i < size; i++) {
            opens[leftmost[i]]++;
            closes[rightmost[i]]++;
        }
    }

    /** Tells all above a word of it; returns how many those are, itself included. */
    private int reach(int token) {
        int depth = 0;
        for (int at = token; at >= 0 && depth < DEEPEST; at = heads[at]) {
            leftmost[at] = Math.min(leftmost[at], token);
            rightmost[at] = Math.max(rightmost[at], token);
            depth++;
        }
        return depth;
    }

    /**
     * The syntax of a text by its tokens.
     *
     * @param tags the {@linkplain Tag#code codes} of tags
     * @param heads the token that each depends on, -1 for none; without circles
     * @param relations the {@linkplain Relation#code codes} of relations
     */
    public static Syntax of(int[] tags, int[] heads, int[] relations) {
        return new Syntax(tags.clone(), heads.clone(), relations.clone());
    }

    /** Keeps the arrays themselves. */
    static Syntax owning(int[] tags, int[] heads, int[] relations) {
        return new Syntax(tags, heads, relations);
    }

    public int size() {
        return tags.length;
    }

    /** The code of its {@link Tag}. */
    public int tag(int token) {
        return at(tags, token, -1);
    }

    /** The token that it depends on; -1 for none. */
    public int head(int token) {
        return at(heads, token, -1);
    }

    /** The code of its {@link Relation} to its head. */
    public int relation(int token) {
        return at(relations, token, -1);
    }

    /** The first token of those under it, itself included. */
    public int leftmost(int token) {
        return at(leftmost, token, token);
    }

    /** The last token of those under it, itself included. */
    public int rightmost(int token) {
        return at(rightmost, token, token);
    }

    /** Of how many tokens it is the leftmost. */
    public int opens(int token) {
        return at(opens, token, 0);
    }

    /** Of how many tokens it is the rightmost. */
    public int closes(int token) {
        return at(closes, token, 0);
    }

    /** How many tokens there are from it up to the root, itself included; 60 at most. */
    public int depth(int token) {
        return at(depths, token, 0);
    }

    /** Which relations its dependents have, one bit a relation; some relations have none. */
    public int childMask(int token) {
        return at(childMasks, token, 0);
    }

    /** Its bit in {@link #childMask}; 0 where it has none. */
    public static int childBit(Relation relation) {
        return BITS[relation.code()];
    }

    private static int at(int[] values, int token, int outside) {
        return token < 0 || token >= values.length ? outside : values[token];
    }
}
