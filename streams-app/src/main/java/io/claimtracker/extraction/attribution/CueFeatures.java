package io.claimtracker.extraction.attribution;

import static io.claimtracker.extraction.model.FeatureBuffer.bucket;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.WordForm;

/**
 * What may tell a cue: the word, its neighbours and the classes of both, quotes and marks around, its place in the
 * sentence, and what hangs on it. The numbers of the templates are part of the trained model: a change needs a new one.
 */
public final class CueFeatures {
    /** The children that make a verb a likely cue: subject, clauses and object. */
    private static final int CORE_CHILDREN = 0x4F;

    private CueFeatures() {}

    /** Adds the features of a token. */
    public static void add(Reading reading, int i, FeatureBuffer f) {
        Signals signals = reading.signals();
        Sentence sentence = signals.sentence(signals.sentenceOf(i));
        addWords(signals, i, f);
        addClasses(signals, i, f);
        addQuotes(reading, i, f);
        addPlace(signals, sentence, i, f);
        addOutlook(signals, sentence, i, f);
        addSyntax(reading, i, f);
    }

    private static void addWords(Signals signals, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        WordForm before = signals.form(i - 1);
        WordForm after = signals.form(i + 1);
        for (int k = -3; k <= 0; k++) {
            f.add(10 + k, signals.form(i + k).lower());
        }
        f.add(13, signals.form(i + 3).lower());
        f.add(30, form.suffix2());
        f.add(31, form.suffix3());
        f.add(32, form.suffix4());
        f.add(33, form.prefix3());
        f.add(34, form.stem());
        f.add(35, before.stem());
        f.add(36, after.stem());
        f.add(37, before.suffix2());
        f.add(29, before.suffix2(), form.suffix2());
        f.add(19, form.suffix2(), after.suffix2());
        f.add(46, form.stem(), before.shape());
    }

    private static void addClasses(Signals signals, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        WordForm before = signals.form(i - 1);
        WordForm after = signals.form(i + 1);
        f.add(51, before.medium());
        f.add(58, after.coarse());
        f.add(61, before.fine());
        f.add(62, form.fine());
        f.add(64, before.coarse(), form.coarse());
        f.add(65, form.coarse(), after.coarse());
        f.add(67, before.medium(), form.medium());
    }

    private static void addQuotes(Reading reading, int i, FeatureBuffer f) {
        Signals signals = reading.signals();
        WordForm form = signals.form(i);
        int around = reading.quotesAround(i);
        boolean quoted = signals.quoted(i);
        f.add(71, around, form.stem());
        if (quoted) {
            int length = Math.min(20, signals.quoteEnd(i) - signals.quoteFirst(i));
            f.add(76, length / 2);
        }
    }

    private static void addPlace(Signals signals, Sentence sentence, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        int first = bucket(i - sentence.first());
        int last = bucket(sentence.end() - 1 - i);
        f.add(82, form.stem(), last <= 2 ? last : first <= 2 ? 10 + first : 9);
        f.add(83, form.coarse(), first);
    }

    /** What comes soon after, or came shortly before, in the sentence: "that", marks, a subject. */
    private static void addOutlook(Signals signals, Sentence sentence, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        int that = 0;
        for (int j = i + 1; j < Math.min(sentence.end(), i + 6) && that == 0; j++) {
            that = signals.form(j).that() ? j - i : 0;
        }
        f.add(91, that, form.stem());
        int speaker = 0;
        for (int j = i - 1; j >= sentence.first() && j > i - 5 && speaker == 0; j--) {
            speaker = signals.form(j).speaker() ? signals.form(j).lower() : 0;
        }
        f.add(98, speaker, form.medium());
    }

    private static void addSyntax(Reading reading, int i, FeatureBuffer f) {
        Signals signals = reading.signals();
        Syntax syntax = reading.syntax();
        WordForm form = signals.form(i);
        int tag = syntax.tag(i);
        int relation = syntax.relation(i);
        int head = syntax.head(i);
        int headTag = head < 0 ? 99 : syntax.tag(head);
        int headStem = head < 0 ? 7 : signals.form(head).stem();
        f.add(201, syntax.tag(i - 1));
        f.add(202, tag);
        f.add(205, syntax.tag(i - 1), tag);
        f.add(206, tag, syntax.tag(i + 1));
        f.add(207, syntax.tag(i - 1), tag, syntax.tag(i + 1));
        f.add(208, relation);
        f.add(209, relation, tag);
        f.add(211, headTag, tag);
        f.add(212, headStem);
        f.add(214, head < 0 ? 0 : signals.form(head).medium(), relation);
        f.add(215, head < 0 ? 0 : bucket(head - i), relation);
        int children = syntax.childMask(i) & 0xFFFF;
        f.add(218, children & 7, form.medium());
        f.add(219, children & 15, form.fine());
        f.add(220, children & CORE_CHILDREN, relation, form.coarse());
        f.add(221, children & 7, tag, relation);
        for (int rest = children; rest != 0; rest &= rest - 1) {
            int child = Integer.numberOfTrailingZeros(rest);
            f.add(223, child, form.medium());
            f.add(224, child, form.fine());
        }
        int headRelation = head < 0 ? 0 : syntax.relation(head);
        f.add(226, head < 0 ? 0 : syntax.childMask(head) & CORE_CHILDREN, relation);
        f.add(227, headRelation, relation);
        f.add(228, headRelation, relation, form.coarse());
        f.add(229, syntax.leftmost(i) == i ? 1 : 0, syntax.rightmost(i) == i ? 1 : 0, tag);
        f.add(230, bucket(syntax.rightmost(i) - i), form.medium());
        f.add(231, bucket(i - syntax.leftmost(i)), relation);
        f.add(232, bucket(syntax.rightmost(i) - i), tag);
        f.add(233, syntax.depth(i), tag);
    }
}
