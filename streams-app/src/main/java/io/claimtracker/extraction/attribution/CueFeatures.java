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
        addQuotes(reading, sentence, i, f);
        addPlace(signals, sentence, i, f);
        addOutlook(signals, sentence, i, f);
        addSyntax(reading, i, f);
    }

    private static void addWords(Signals signals, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        WordForm before = signals.form(i - 1);
        WordForm after = signals.form(i + 1);
        f.add(0, 1);
        for (int k = -3; k <= 3; k++) {
            f.add(10 + k, signals.form(i + k).lower());
        }
        f.add(20, before.lower(), form.lower());
        f.add(21, form.lower(), after.lower());
        f.add(30, form.suffix2());
        f.add(31, form.suffix3());
        f.add(32, form.suffix4());
        f.add(33, form.prefix3());
        f.add(34, form.stem());
        f.add(35, before.stem());
        f.add(36, after.stem());
        f.add(37, before.suffix2());
        f.add(38, after.suffix2());
        f.add(39, before.stem(), form.stem());
        f.add(28, form.stem(), after.stem());
        f.add(29, before.suffix2(), form.suffix2());
        f.add(19, form.suffix2(), after.suffix2());
        for (int k = -2; k <= 2; k++) {
            f.add(42 + k, signals.form(i + k).shape());
        }
        f.add(45, before.shape(), form.shape());
        f.add(46, form.stem(), before.shape());
        f.add(47, form.stem(), after.shape());
    }

    private static void addClasses(Signals signals, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        WordForm before = signals.form(i - 1);
        WordForm after = signals.form(i + 1);
        for (int k = -2; k <= 2; k++) {
            f.add(52 + k, signals.form(i + k).medium());
            f.add(57 + k, signals.form(i + k).coarse());
        }
        for (int k = -1; k <= 1; k++) {
            f.add(62 + k, signals.form(i + k).fine());
        }
        f.add(64, before.coarse(), form.coarse());
        f.add(65, form.coarse(), after.coarse());
        f.add(66, before.coarse(), form.coarse(), after.coarse());
        f.add(67, before.medium(), form.medium());
        f.add(68, form.medium(), after.medium());
        f.add(69, signals.form(i - 2).coarse(), before.coarse(), form.medium());
        f.add(59, form.medium(), after.coarse(), signals.form(i + 2).coarse());
        f.add(49, form.stem(), before.coarse());
        f.add(48, form.stem(), after.coarse());
    }

    private static void addQuotes(Reading reading, Sentence sentence, int i, FeatureBuffer f) {
        Signals signals = reading.signals();
        WordForm form = signals.form(i);
        int around = reading.quotesAround(i);
        boolean quoted = signals.quoted(i);
        f.add(70, around);
        f.add(71, around, form.stem());
        f.add(72, around, form.coarse());
        f.add(73, quoted ? Math.min(12, i - signals.quoteFirst(i)) / 3 : -1);
        boolean quotedBefore = signals.anyQuoted(sentence.first(), i);
        boolean quotedAfter = signals.anyQuoted(i + 1, sentence.end());
        int sides = (quotedBefore ? 2 : 0) + (quotedAfter ? 4 : 0) + (quoted ? 8 : 0);
        f.add(74, sides + (sides > 0 ? 1 : 0));
        f.add(75, sides, form.stem());
        if (quoted) {
            int length = Math.min(20, signals.quoteEnd(i) - signals.quoteFirst(i));
            f.add(76, length / 2);
            f.add(77, length / 4, form.stem());
        }
    }

    private static void addPlace(Signals signals, Sentence sentence, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        int first = bucket(i - sentence.first());
        int last = bucket(sentence.end() - 1 - i);
        f.add(82, form.stem(), last <= 2 ? last : first <= 2 ? 10 + first : 9);
        f.add(83, form.coarse(), first);
        f.add(85, sentence.prose() ? 1 : 0, sentence.paragraph() == 0 ? 1 : 0);
    }

    /** What comes soon after, or came shortly before, in the sentence: "that", marks, a subject. */
    private static void addOutlook(Signals signals, Sentence sentence, int i, FeatureBuffer f) {
        WordForm form = signals.form(i);
        int that = 0;
        for (int j = i + 1; j < Math.min(sentence.end(), i + 6) && that == 0; j++) {
            that = signals.form(j).that() ? j - i : 0;
        }
        f.add(91, that, form.stem());
        f.add(94, that, form.medium());
        int mark = 0;
        for (int j = i - 1; j >= sentence.first() && j > i - 9 && mark == 0; j--) {
            boolean tells = signals.kind(j) == Signals.MARK || signals.kind(j) == Signals.CLOSING_QUOTE;
            mark = tells ? signals.form(j).lower() : 0;
        }
        f.add(93, mark, form.stem());
        int next = 0;
        for (int j = i + 1; j < sentence.end() && j < i + 9 && next == 0; j++) {
            next = signals.isWord(j) ? 0 : signals.form(j).lower() + (j - i <= 1 ? 1 : 0);
        }
        f.add(96, next, form.stem());
        int speaker = 0;
        for (int j = i - 1; j >= sentence.first() && j > i - 5 && speaker == 0; j--) {
            speaker = signals.form(j).speaker() ? signals.form(j).lower() : 0;
        }
        f.add(97, speaker);
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
        for (int k = -2; k <= 2; k++) {
            f.add(202 + k, syntax.tag(i + k));
        }
        f.add(205, syntax.tag(i - 1), tag);
        f.add(206, tag, syntax.tag(i + 1));
        f.add(207, syntax.tag(i - 1), tag, syntax.tag(i + 1));
        f.add(208, relation);
        f.add(209, relation, tag);
        f.add(210, relation, form.stem());
        f.add(211, headTag, tag);
        f.add(212, headStem);
        f.add(213, headStem, form.stem());
        f.add(214, head < 0 ? 0 : signals.form(head).medium(), relation);
        f.add(215, head < 0 ? 0 : bucket(head - i), relation);
        int children = syntax.childMask(i) & 0xFFFF;
        f.add(216, children);
        f.add(217, children, form.stem());
        f.add(218, children & 7, form.medium());
        f.add(219, children & 15, form.fine());
        f.add(220, children & CORE_CHILDREN, relation, form.coarse());
        f.add(221, children & 7, tag, relation);
        for (int rest = children; rest != 0; rest &= rest - 1) {
            int child = Integer.numberOfTrailingZeros(rest);
            f.add(222, child);
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
