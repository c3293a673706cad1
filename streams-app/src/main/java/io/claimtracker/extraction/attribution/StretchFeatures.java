package io.claimtracker.extraction.attribution;

import static io.claimtracker.extraction.model.FeatureBuffer.bucket;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;

/**
 * What may tell whether a stretch of tokens is a whole source or content: whether it is all that hangs on its head, whether
 * something outside hangs on something in it, and what stands at its edges.
 */
public final class StretchFeatures {
    /** Where the templates for sources begin, and those for contents. */
    public static final int SOURCE = 20;

    public static final int CONTENT = 60;

    private static final int LOOK_RIGHT = 25;
    private static final int LOOK_LEFT = 15;
    private static final int NO_TAG = 98;

    private StretchFeatures() {}

    /**
     * Adds the features of a stretch.
     *
     * @param role {@link #SOURCE} or {@link #CONTENT}
     */
    public static void add(CueSetting setting, Range stretch, int role, FeatureBuffer f) {
        Signals signals = setting.signals;
        Syntax syntax = setting.reading.syntax();
        int first = stretch.first();
        int end = stretch.end();
        int side = end <= setting.cue.first() ? 0 : 1;
        int heads = 0;
        int head = -1;
        for (int i = first; i < end; i++) {
            int above = syntax.head(i);
            if (signals.isWord(i) && (above < first || above >= end)) {
                heads++;
                boolean better = syntax.relation(i) != 0 && setting.reading.hangsOn(i, setting.head);
                head = head < 0 || better ? i : head;
            }
        }
        head = head < 0 ? end - 1 : head;
        int whole =
                (wholeLeft(signals, syntax, head, first) ? 1 : 0) + (wholeRight(signals, syntax, head, end) ? 2 : 0);
        int relation = syntax.relation(head);
        int hangs = syntax.head(head) == setting.head ? 2 : setting.reading.hangsOn(head, setting.head) ? 1 : 0;
        int right = hangsFromRight(signals, syntax, first, end);
        int left = hangsFromLeft(signals, syntax, first, end) ? 1 : 0;
        int lastTag = syntax.tag(end - 1);
        int firstTag = syntax.tag(first);
        int nextTag = end < signals.size() ? syntax.tag(end) : NO_TAG;
        int previousTag = first > 0 ? syntax.tag(first - 1) : NO_TAG;
        int next = signals.form(end).lower();
        int quoteAtEnd = (signals.quoted(end - 1) ? 1 : 0) + (signals.quoted(end) ? 2 : 0);
        int quoteAtStart = (signals.quoted(first) ? 1 : 0) + (signals.quoted(first - 1) ? 2 : 0);
        int nextHead = nextHead(syntax, setting.head, first, end);
        f.add(role, Math.min(heads, 4), side);
        f.add(role + 1, whole, relation);
        f.add(role + 2, whole, hangs, side);
        f.add(role + 3, relation, hangs, side);
        f.add(role + 4, right * 2 + left, side);
        f.add(role + 5, right, nextTag, whole);
        f.add(role + 6, next, whole);
        f.add(role + 7, next, lastTag);
        f.add(role + 8, nextTag, lastTag);
        f.add(role + 9, firstTag, previousTag);
        f.add(role + 10, signals.form(first).lower());
        f.add(role + 11, signals.form(first - 1).lower(), firstTag);
        f.add(role + 12, signals.form(end - 1).lower());
        f.add(role + 13, balance(signals, first, end), quoteAtEnd * 4 + quoteAtStart, side);
        f.add(role + 14, quoteAtEnd, nextTag, whole);
        f.add(role + 15, quoteAtStart, previousTag);
        Sentence last = signals.sentence(signals.sentenceOf(end - 1));
        boolean closes = end == last.end() || (end + 1 == last.end() && !signals.isWord(end));
        f.add(role + 16, closes ? 1 : 0, whole, side);
        boolean opens = first == signals.sentence(signals.sentenceOf(first)).first();
        f.add(role + 17, opens ? 1 : 0, side);
        f.add(role + 18, bucket(end - first), whole);
        f.add(role + 19, signals.form(head).medium(), hangs);
        f.add(role + 20, syntax.tag(head), relation, whole);
        f.add(role + 21, relation, setting.headStem);
        f.add(role + 22, relation, setting.headClass, hangs);
        f.add(role + 23, next, nextTag, right);
        f.add(role + 24, Math.min(syntax.closes(end - 1), 3), nextTag, whole);
        f.add(role + 25, nextHead, end < signals.size() ? syntax.relation(end) : 0, side);
        f.add(role + 26, nextHead, next);
        f.add(role + 27, firstTag, syntax.tag(head), side);
        f.add(role + 28, Math.min(syntax.opens(first), 4), whole);
        f.add(role + 29, signals.word(first).isCapitalised() ? 1 : 0, firstTag, end - first == 1 ? 1 : 0);
        int commas = signals.commas(first, end);
        f.add(role + 30, Math.min(commas, 4), side, whole);
        f.add(role + 31, signals.reads(end, ",") ? 1 : 0, Math.min(commas, 3), whole);
    }

    private static boolean wholeLeft(Signals signals, Syntax syntax, int head, int first) {
        int leftmost = syntax.leftmost(head);
        return leftmost == first || (leftmost < first && onlyMarks(signals, leftmost, first));
    }

    private static boolean wholeRight(Signals signals, Syntax syntax, int head, int end) {
        int rightmost = syntax.rightmost(head);
        return rightmost == end - 1 || (rightmost >= end && onlyMarks(signals, end, rightmost + 1));
    }

    private static boolean onlyMarks(Signals signals, int from, int to) {
        for (int i = from; i < to; i++) {
            if (to - from > 3 || signals.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word behind hangs on one in the stretch: 1 right behind, 2 further off in the sentence, 0 for none. */
    private static int hangsFromRight(Signals signals, Syntax syntax, int first, int end) {
        int bound = Math.min(signals.sentence(signals.sentenceOf(end - 1)).end(), end + LOOK_RIGHT);
        for (int i = end; i < bound; i++) {
            if (signals.isWord(i) && syntax.head(i) >= first && syntax.head(i) < end) {
                return i - end < 3 ? 1 : 2;
            }
        }
        return 0;
    }

    private static boolean hangsFromLeft(Signals signals, Syntax syntax, int first, int end) {
        int bound = Math.max(signals.sentence(signals.sentenceOf(first)).first(), first - LOOK_LEFT);
        for (int i = first - 1; i >= bound; i--) {
            if (signals.isWord(i) && syntax.head(i) >= first && syntax.head(i) < end) {
                return true;
            }
        }
        return false;
    }

    /** Opening quote marks less closing ones, −2 to 2. */
    private static int balance(Signals signals, int first, int end) {
        int balance = 0;
        for (int i = first; i < end; i++) {
            int kind = signals.kind(i);
            balance += kind == Signals.OPENING_QUOTE ? 1 : kind == Signals.CLOSING_QUOTE ? -1 : 0;
        }
        return Math.max(-2, Math.min(2, balance));
    }

    /** Where the next token hangs: in the stretch, on the cue, before it, or behind. */
    private static int nextHead(Syntax syntax, int cueHead, int first, int end) {
        int head = syntax.head(end);
        if (head < 0) {
            return 0;
        }
        if (head >= first && head < end) {
            return 1;
        }
        return head == cueHead ? 2 : head < first ? 3 : 4;
    }
}
