package io.claimtracker.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What sets a part apart from where it stands in a whole. Each sentence of the part is looked for by itself, as quotations
 * leave out sentences and put them in another order.
 */
final class Difference {
    /** How far before a sentence a denial or condition still governs it, in words of its clause. */
    private static final int REACH = 5;

    private final Words part;
    private final Words whole;
    private final boolean[] found;
    private int first = Integer.MAX_VALUE;
    private int weight;
    private int omitted;
    private boolean decisive;

    private Difference(Words part, Words whole) {
        this.part = part;
        this.whole = whole;
        this.found = new boolean[whole.size()];
    }

    /** @param reported whether one of them is reported speech */
    static Difference of(Words part, Words whole, boolean reported) {
        Difference difference = new Difference(part, whole);
        List<Sentence> sentences = difference.sentences(reported);
        sentences.forEach(difference::find);
        sentences.forEach(difference::compare);
        return difference;
    }

    /** The weight of the words that only one of them has there. */
    int weight() {
        return weight;
    }

    /** The weight of the part's sentences that the whole has not. */
    int omitted() {
        return omitted;
    }

    /** Whether one of those words, or one that governs the part, makes them two statements. */
    boolean isDecisive() {
        return decisive;
    }

    /** Where in the whole the part begins, in words. */
    int first() {
        return first;
    }

    private record Sentence(int begin, int end, Alignment alignment) {}

    private List<Sentence> sentences(boolean reported) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= part.size(); end++) {
            if (end == part.size() || part.pause(end) == Pause.SENTENCE) {
                Alignment alignment = new Alignment(part, begin, end, whole, reported);
                int all = part.weight(begin, end);
                if (2 * alignment.weight() > all) {
                    sentences.add(new Sentence(begin, end, alignment));
                } else {
                    omitted += all;
                }
                begin = end;
            }
        }
        return sentences;
    }

    private void find(Sentence sentence) {
        for (int i = sentence.begin(); i < sentence.end(); i++) {
            int from = sentence.alignment().first(i);
            if (from != Alignment.NONE) {
                first = Math.min(first, from);
                Arrays.fill(found, from, sentence.alignment().last(i) + 1, true);
            }
        }
    }

    private void compare(Sentence sentence) {
        int missing = sentence.begin();
        int next = Alignment.NONE;
        for (int i = sentence.begin(); i < sentence.end(); i++) {
            int from = sentence.alignment().first(i);
            if (from != Alignment.NONE) {
                gap(missing, i, next == Alignment.NONE ? from : next, from);
                decisive |= next == Alignment.NONE && isGoverned(from);
                missing = i + 1;
                next = sentence.alignment().last(i) + 1;
            }
        }
        gap(missing, sentence.end(), next, next);
        decisive |= isCutOff(next);
    }

    private void gap(int partFrom, int partTo, int wholeFrom, int wholeTo) {
        // An editor's words in brackets stand for others.
        boolean edited = part.has(WordKind.ASIDE, partFrom, partTo) || whole.has(WordKind.ASIDE, wholeFrom, wholeTo);
        if (edited) {
            return;
        }
        boolean namesMissing = add(part, partFrom, partTo);
        boolean namesAdded = add(whole, wholeFrom, wholeTo);
        decisive |= namesMissing && namesAdded;
    }

    /** Whether there is a name among them. */
    private boolean add(Words words, int from, int to) {
        boolean names = false;
        for (int i = from; i < to; i++) {
            weight += words.kind(i).weight();
            decisive |= words.kind(i).isDecisive();
            if (words.kind(i) == WordKind.NAME) {
                names = true;
                decisive |= !isBesideName(words, i);
            }
        }
        return names;
    }

    /** The first name before a family name. */
    private static boolean isBesideName(Words words, int word) {
        return (word > 0 && words.kind(word - 1) == WordKind.NAME)
                || (word + 1 < words.size() && words.kind(word + 1) == WordKind.NAME);
    }

    /** Whether the whole denies or conditions what begins here, and the part does not: "I don't think", "unless". */
    private boolean isGoverned(int begin) {
        for (int i = begin; i > 0 && i > begin - REACH && whole.pause(i) == Pause.NONE && !found[i - 1]; i--) {
            WordKind kind = whole.kind(i - 1);
            if (kind == WordKind.NEGATION || kind == WordKind.CONDITION) {
                return true;
            }
        }
        return false;
    }

    /** Whether a condition follows at once. */
    private boolean isCutOff(int next) {
        return next < whole.size()
                && !found[next]
                && whole.pause(next) == Pause.NONE
                && whole.kind(next) == WordKind.CONDITION;
    }
}
