package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.model.Signals;

/**
 * Reads the syntax of a text, sentence by sentence and each without looking back: first what kind of word each word is,
 * then which depends on which, then as what. Linear in the text.
 */
public final class SyntaxReader {
    private final SyntaxModel model;
    private final Tagger tagger;

    public SyntaxReader(SyntaxModel model) {
        this.model = model;
        this.tagger = new Tagger(model.tags());
    }

    public Syntax read(Signals signals) {
        int size = signals.size();
        int[] tags = new int[size];
        int[] heads = new int[size];
        int[] relations = new int[size];
        Draft draft = new Draft();
        Transitions transitions = new Transitions(new Tree());
        Decisions.Scratch scratch = new Decisions.Scratch();
        for (int number = 0; number < signals.sentences(); number++) {
            draft.begin(signals, signals.sentence(number));
            tagger.tag(draft, scratch);
            parse(draft, transitions, scratch);
            Tree tree = transitions.tree();
            for (int i = 0; i < draft.size(); i++) {
                int head = tree.head(i);
                int token = draft.first() + i;
                tags[token] = draft.tag(i);
                heads[token] = head < 0 ? -1 : draft.first() + head;
                relations[token] = relation(draft, tree, i, scratch);
            }
        }
        return Syntax.owning(tags, heads, relations);
    }

    private void parse(Draft draft, Transitions transitions, Decisions.Scratch scratch) {
        Decisions decisions = model.arcs();
        transitions.begin(draft.size());
        while (!transitions.done()) {
            int move = transitions.sure(decisions.known(), draft);
            if (move < 0) {
                ArcFeatures.fill(scratch.features, draft, transitions);
                decisions.weights().score(scratch.features, scratch.sums);
                move = best(scratch.sums, transitions.mayRight());
            }
            transitions.move(move);
        }
    }

    private static int best(PackedWeights.Scratch sums, boolean mayRight) {
        int best = sums.sum(Transitions.LEFT) > sums.sum(Transitions.SHIFT) ? Transitions.LEFT : Transitions.SHIFT;
        return mayRight && sums.sum(Transitions.RIGHT) > sums.sum(best) ? Transitions.RIGHT : best;
    }

    private int relation(Draft draft, Tree tree, int word, Decisions.Scratch scratch) {
        if (tree.head(word) < 0) {
            return Relation.ROOT.code();
        }
        Decisions decisions = model.relations();
        int relation = decisions.known().answer(RelationFeatures.key(draft, tree, word));
        if (relation < 0) {
            RelationFeatures.fill(scratch.features, draft, tree, word);
            decisions.weights().score(scratch.features, scratch.sums);
            relation = scratch.sums.best(decisions.weights().lanes());
        }
        return relation;
    }
}
