package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.text.WordForm;

/** What a word's kind is told by: its letters and class, its neighbours, and the tags before it. */
public final class TagFeatures {
    private TagFeatures() {}

    /** By what words of only one kind are known: the word as it is written. */
    public static int key(Draft draft, int word) {
        WordForm form = draft.form(word);
        return form.lower() * 31 + form.shape();
    }

    public static void fill(FeatureBuffer features, Draft draft, int word) {
        WordForm form = draft.form(word);
        WordForm last = draft.form(word - 1);
        WordForm next = draft.form(word + 1);
        int lastTag = draft.tagBefore(word, 1);
        int lastTags = lastTag << 5 | draft.tagBefore(word, 2);
        features.clear();
        features.add(1, form.lower());
        features.add(2, form.suffix3());
        features.add(3, Pairs.of(form.suffix2(), form.shape()));
        features.add(4, form.prefix3());
        features.add(5, Pairs.with(form.shape(), word == 0 ? 1 : 0));
        features.add(6, form.medium());
        features.add(7, last.lower());
        features.add(8, next.lower());
        features.add(9, lastTags);
        features.add(10, Pairs.with(form.lower(), lastTag));
        features.add(11, next.suffix3());
        features.add(12, Pairs.of(form.coarse(), next.coarse()));
        features.add(13, Pairs.with(form.suffix2(), lastTag));
        features.add(14, form.suffix4());
        features.add(15, Pairs.with(Pairs.of(form.suffix2(), next.coarse()), lastTag));
        features.add(16, Pairs.of(form.lower(), next.lower()));
        features.add(17, form.fine());
        features.add(18, draft.form(word + 2).lower());
        features.add(19, draft.form(word - 2).lower());
        features.add(20, form.suffix2());
        features.add(21, last.suffix3());
        features.add(22, next.shape());
        features.add(23, Pairs.with(form.coarse(), lastTag));
        features.add(24, Pairs.of(last.lower(), form.lower()));
        features.add(25, next.medium());
        features.add(26, Pairs.of(form.suffix3(), next.suffix2()));
        features.add(27, form.shape());
        features.add(28, lastTag);
    }
}
