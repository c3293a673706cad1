package io.claimtracker.extraction.syntax;

/** Finds what kind of word each word of a sentence is, from left to right. */
public final class Tagger {
    private final Decisions decisions;

    public Tagger(Decisions decisions) {
        this.decisions = decisions;
    }

    public void tag(Draft draft, Decisions.Scratch scratch) {
        for (int i = 0; i < draft.size(); i++) {
            int tag = decisions.known().answer(TagFeatures.key(draft, i));
            if (tag < 0) {
                TagFeatures.fill(scratch.features, draft, i);
                decisions.weights().score(scratch.features, scratch.sums);
                tag = scratch.sums.best(decisions.weights().lanes());
            }
            draft.setTag(i, tag);
        }
    }
}
