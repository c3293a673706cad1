package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.text.WordForm;

/**
 * Which tokens are worth a close look as part of a cue: a dozen features rule out nine of ten, so that the hundred that the
 * cue model weighs are spent on few. It is set to let nearly every cue of unseen text pass.
 */
public final class CueScreen {
    private final PackedWeights weights;
    private final int least;

    /**
     * A screen as trained.
     *
     * @param weights one lane
     * @param least the sum that a token needs to pass, in steps of the weights
     */
    public CueScreen(PackedWeights weights, int least) {
        this.weights = weights;
        this.least = least;
    }

    public boolean passes(Reading reading, int token, FeatureBuffer features, PackedWeights.Scratch scratch) {
        return isOpen(reading, token) && score(reading, token, features, scratch) >= least;
    }

    /** Whether a token can be part of a cue at all: quote marks cannot. */
    public static boolean isOpen(Reading reading, int token) {
        return reading.signals().kind(token) < Signals.OPENING_QUOTE;
    }

    /** The sum that {@link #passes} weighs. */
    public int score(Reading reading, int token, FeatureBuffer features, PackedWeights.Scratch scratch) {
        features.clear();
        add(reading, token, features);
        weights.score(features, scratch);
        return scratch.sum(0);
    }

    /** Adds what the screen looks at. The numbers of the templates are part of the trained model. */
    public static void add(Reading reading, int i, FeatureBuffer f) {
        Signals signals = reading.signals();
        Syntax syntax = reading.syntax();
        WordForm form = signals.form(i);
        int tag = syntax.tag(i);
        int relation = syntax.relation(i);
        int children = syntax.childMask(i);
        int head = syntax.head(i);
        f.add(1, form.lower());
        f.add(2, form.stem(), tag);
        f.add(3, form.fine());
        f.add(4, form.medium(), relation);
        f.add(5, tag, relation);
        f.add(6, children & 0xF, tag);
        f.add(7, form.stem(), children & 7);
        f.add(8, signals.form(i + 1).lower(), tag);
        f.add(9, signals.form(i - 1).lower(), tag);
        f.add(10, reading.quotesAround(i), tag);
        f.add(11, head < 0 ? 0 : signals.form(head).stem(), relation);
        f.add(12, form.suffix3(), tag);
    }

    PackedWeights weights() {
        return weights;
    }

    int least() {
        return least;
    }
}
