package io.claimtracker.extraction.attribution;

import static io.claimtracker.extraction.model.FeatureBuffer.bucket;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.WordForm;

/**
 * What may tell whether a token belongs to the source or the content of a cue: the token and its neighbours, the cue, what
 * stands between the two, how quotes lie, and how the token hangs together with the cue. The numbers of the templates are
 * part of the trained model: a change needs a new one.
 */
public final class RoleFeatures {
    private RoleFeatures() {}

    /** Adds the features of a token of the cue's window that is no part of the cue. */
    public static void add(CueSetting setting, int i, FeatureBuffer f) {
        int side = i < setting.cue.first() ? 0 : 2;
        int distance = bucket(side == 0 ? i - setting.cue.first() : i - setting.cue.end() + 1);
        int number = setting.signals.sentenceOf(i);
        int where = side + (number == setting.sentenceNumber ? 0 : number < setting.sentenceNumber ? 3 : 5);
        int state = where * 2 + (setting.signals.quoted(i) ? 1 : 0);
        addWords(setting.signals, i, side, distance, state, f);
        addClasses(setting, i, side, distance, f);
        addCue(setting, i, side, distance, state, f);
        addQuotes(setting, i, side, where, f);
        int commas = addBetween(setting, i, side, distance, f);
        addSkeleton(setting, i, side, state, commas, f);
        addPlace(setting, i, side, f);
        addSyntax(setting, i, side, f);
    }

    private static void addWords(Signals signals, int i, int side, int distance, int state, FeatureBuffer f) {
        WordForm form = signals.form(i);
        WordForm before = signals.form(i - 1);
        WordForm after = signals.form(i + 1);
        f.add(1, distance);
        f.add(3, state, distance);
        for (int k = -1; k <= 1; k++) {
            f.add(12 + k, signals.form(i + k).lower());
        }
        f.add(31, before.shape(), side);
        f.add(33, after.shape(), side);
        f.add(23, form.suffix3());
        f.add(24, form.suffix2(), side);
        f.add(35, form.shape(), distance);
        f.add(37, form.shape(), after.shape(), side);
    }

    private static void addClasses(CueSetting setting, int i, int side, int distance, FeatureBuffer f) {
        Signals signals = setting.signals;
        WordForm form = signals.form(i);
        f.add(42, form.coarse(), side);
        f.add(43, signals.form(i + 1).coarse(), side);
        for (int k = -2; k <= 1; k++) {
            f.add(47 + k, signals.form(i + k).medium());
        }
        f.add(50, form.coarse(), distance);
    }

    private static void addCue(CueSetting setting, int i, int side, int distance, int state, FeatureBuffer f) {
        Signals signals = setting.signals;
        f.add(65, setting.headClass, distance);
        f.add(66, setting.headStem, state);
        f.add(67, setting.headClass, state);
        f.add(68, setting.firstClass, distance);
        f.add(71, setting.neighbours, distance);
        int mark = signals.isWord(i) ? 0 : signals.form(i).lower();
        f.add(74, setting.neighboursAndQuotes, mark, side);
        f.add(76, setting.neighboursAndQuotes, distance);
        f.add(79, setting.before, distance);
    }

    private static void addQuotes(CueSetting setting, int i, int side, int where, FeatureBuffer f) {
        Signals signals = setting.signals;
        if (!signals.quoted(i)) {
            return;
        }
        int open = signals.quoteFirst(i);
        int end = signals.quoteEnd(i);
        int gap = side == 0 ? setting.cue.first() - end : open - setting.cue.end();
        int nearness = signals.sameQuote(i, setting.cue.first()) ? 1 : gap <= 1 ? 2 : gap <= 4 ? 3 : gap <= 10 ? 4 : 5;
        boolean opensSentence = open <= setting.sentence.first() + 1;
        f.add(84, Math.min(24, end - open) / 3, side);
        f.add(85, nearness, where);
        f.add(86, nearness, setting.neighboursAndQuotes);
        f.add(87, (opensSentence ? 1 : 0) + (end - open < 5 ? 2 : 0), nearness, where);
    }

    /** What stands between the token and the cue; returns the number of commas. */
    private static int addBetween(CueSetting setting, int i, int side, int distance, FeatureBuffer f) {
        Signals signals = setting.signals;
        int from = side == 0 ? i + 1 : setting.cue.end();
        int to = side == 0 ? setting.cue.first() : i;
        int commas = signals.commas(from, to);
        int others = setting.cues.between(from, to);
        int quoted = signals.quoted(i) ? 1 : 0;
        f.add(91, Math.min(commas, 3), distance);
        f.add(94, Math.min(others, 4), side);
        f.add(96, Math.min(others, 2), distance);
        f.add(104, setting.cues.isCue(i - 1) ? 1 : 0, setting.cues.isCue(i + 1) ? 1 : 0, side);
        f.add(97, Math.min(commas, 3), quoted, setting.neighbours);
        return commas;
    }

    /** The last two words or marks that link clauses between the token and the cue, and how the sentence goes on. */
    private static void addSkeleton(CueSetting setting, int i, int side, int state, int commas, FeatureBuffer f) {
        Signals signals = setting.signals;
        int marker = marker(signals, i);
        int nextMarker = marker(signals, i + 1);
        int step = side == 0 ? 1 : -1;
        int stop = side == 0 ? setting.cue.first() : setting.cue.end() - 1;
        int first = 0;
        int second = 0;
        int gap = 0;
        for (int j = i + step; j != stop && second == 0; j += step) {
            int one = marker(signals, j);
            if (one != 0 && first == 0) {
                first = one;
                gap = Math.abs(i - j);
            } else if (one != 0) {
                second = one;
            }
        }
        f.add(120, first, side, bucket(gap));
        f.add(121, first, second, side);
        f.add(125, first, nextMarker, side);
        f.add(126, nextMarker, marker, side);
        Sentence own = signals.sentence(signals.sentenceOf(i));
        int right = signals.commas(i, own.end());
        int left = signals.commas(own.first(), i);
        int cueAhead = setting.cues.between(i, own.end()) > 0 ? 1 : 0;
        f.add(127, Math.min(right, 4), side, Math.min(commas, 3));
        f.add(128, Math.min(left, 4), side, Math.min(commas, 3));
        f.add(129, cueAhead, side, marker);
        f.add(132, marker(signals, setting.cue.end()), first, side);
        f.add(134, signals.form(setting.cue.end()).coarse(), state);
        int opening = marker(signals, own.first());
        f.add(136, opening, side, Math.min(left, 2));
        f.add(137, opening, Math.min(commas, 2), side * 2 + (i == setting.sentence.first() ? 1 : 0));
    }

    private static int marker(Signals signals, int token) {
        int kind = signals.kind(token);
        return kind >= Signals.OPENING_QUOTE ? kind : signals.form(token).marker();
    }

    private static void addPlace(CueSetting setting, int i, int side, FeatureBuffer f) {
        Signals signals = setting.signals;
        Sentence sentence = setting.sentence;
        Sentence own = signals.sentence(signals.sentenceOf(i));
        int fromEnd = sentence.end() - i;
        f.add(111, bucket(i - own.first()), side);
        f.add(112, bucket(own.end() - 1 - i), side);
        if (i == sentence.first()) {
            f.add(114, setting.neighboursAndQuotes);
        }
        if (fromEnd == 1 || fromEnd == 2) {
            f.add(115, setting.neighboursAndQuotes, fromEnd);
        }
    }

    private static void addSyntax(CueSetting setting, int i, int side, FeatureBuffer f) {
        Signals signals = setting.signals;
        Syntax syntax = setting.reading.syntax();
        Branches branches = setting.branches;
        int branch = branches.code(i);
        int joined = (branches.same(i, i - 1) ? 1 : 0) + (branches.same(i, i + 1) ? 2 : 0);
        int tag = syntax.tag(i);
        int nextHead = syntax.head(i + 1);
        f.add(300, branch, side);
        f.add(301, branch, joined, side);
        f.add(302, branch, branches.depth(i), joined);
        f.add(303, branch, branches.code(i + 1), joined);
        f.add(304, branch, branches.code(i - 1), joined);
        f.add(307, branch, setting.headRelation, side * 2 + (signals.quoted(i) ? 1 : 0));
        f.add(308, branch, setting.headChildren, side);
        f.add(309, branch, setting.neighbours, joined);
        f.add(310, branch, tag, joined);
        f.add(311, branch, syntax.relation(i));
        for (int k = -1; k <= 1; k++) {
            f.add(321 + k, syntax.tag(i + k), side);
            f.add(324 + k, syntax.relation(i + k), side);
        }
        f.add(326, syntax.tag(i - 1), tag, side);
        f.add(327, tag, syntax.tag(i + 1), side);
        f.add(328, tag, syntax.tag(i + 1), syntax.tag(i + 2));
        f.add(329, syntax.tag(i - 2), syntax.tag(i - 1), tag);
        int closes = syntax.closes(i);
        int nextMarker = signals.form(i + 1).marker();
        f.add(330, Math.min(closes, 5), side, joined);
        f.add(331, Math.min(syntax.opens(i), 5), side, joined);
        f.add(332, place(setting, i, nextHead), syntax.relation(i + 1), side);
        f.add(333, setting.headRelation, setting.headTag, side);
        f.add(335, branch, Math.min(closes, 4), nextMarker);
        f.add(336, nextHead >= 0 && nextHead <= i ? 1 : 0, nextMarker, branch);
        int head = syntax.head(i);
        f.add(337, head < 0 ? 0 : head < i ? 1 : 2, tag, branch);
    }

    /** Where the head of the next token lies: before the cue, in it, up to the token, or behind it. */
    private static int place(CueSetting setting, int i, int head) {
        if (head < 0) {
            return 0;
        }
        if (head < setting.cue.first()) {
            return 1;
        }
        return head < setting.cue.end() ? 2 : head <= i ? 3 : 4;
    }
}
