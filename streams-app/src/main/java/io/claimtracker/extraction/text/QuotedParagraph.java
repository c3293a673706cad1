package io.claimtracker.extraction.text;

import io.claimtracker.extraction.text.QuoteMarks.Side;
import java.util.List;

/** The reading of one paragraph's quotation marks: which quotes stand open at the mark reached. */
final class QuotedParagraph {
    /** Quotes within quotes within quotes; what goes deeper is read as one with the third. */
    private static final int DEEPEST = 3;

    /** A quotation in single marks is looked for over so many tokens. */
    private static final int LONGEST_SINGLE = 120;

    private final QuoteMarks marks;
    private final List<Quote> quotes;
    private final int first;
    private final int end;
    private final boolean continued;
    private final boolean balanced;
    private final int[] open = new int[DEEPEST];
    private final boolean[] single = new boolean[DEEPEST];
    private int depth;
    private int singleEnd = -1;
    private int noSingleBefore;

    QuotedParagraph(QuoteMarks marks, List<Quote> quotes, int first, int end, boolean continued) {
        this.marks = marks;
        this.quotes = quotes;
        this.first = first;
        this.end = end;
        this.continued = continued;
        this.balanced = isBalanced();
    }

    /** Adds the paragraph's quotes in the order of their opening marks; tells whether its last is left open. */
    boolean read() {
        for (int i = first; i < end; i++) {
            switch (marks.doubleSide(i)) {
                case OPENS -> openDouble(i);
                case CLOSES -> closeDouble(i);
                case EITHER -> {
                    if (innermostDouble() >= 0) {
                        closeDouble(i);
                    } else {
                        openDouble(i);
                    }
                }
                case NEITHER -> readSingle(i);
            }
        }
        return innermostDouble() >= 0;
    }

    private boolean isBalanced() {
        int opening = 0;
        int closing = 0;
        for (int i = first; i < end; i++) {
            Side side = marks.doubleSide(i);
            opening += side == Side.OPENS ? 1 : 0;
            closing += side == Side.CLOSES ? 1 : 0;
        }
        return opening == closing;
    }

    private void openDouble(int mark) {
        int level = innermostDouble();
        if (level >= 0 && !balanced) {
            breakOff(level, mark);
        }
        open(mark, false);
    }

    private void closeDouble(int mark) {
        int level = innermostDouble();
        if (level < 0) {
            return;
        }
        breakOff(level + 1, mark);
        depth = level;
        quotes.set(open[level], quotes.get(open[level]).closedAt(mark));
    }

    private void readSingle(int i) {
        if (depth > 0 && single[depth - 1]) {
            if (i == singleEnd) {
                depth--;
                quotes.set(open[depth], quotes.get(open[depth]).closedAt(i));
            }
        } else if (depth < DEEPEST && marks.opensSingle(i)) {
            singleEnd = singleEnd(i);
            if (singleEnd > i) {
                open(i, true);
            }
        }
    }

    /**
     * Where a quotation in single marks closes: at the first mark that hardly is a possessive. One that may be is taken
     * where none better follows, or only after a further quotation has begun.
     */
    private int singleEnd(int mark) {
        int bound = Math.min(end, mark + LONGEST_SINGLE);
        int possessive = -1;
        int within = 0;
        for (int i = Math.max(mark + 2, noSingleBefore); i < bound; i++) {
            if (marks.closesSingle(i)) {
                if (!marks.mayBePossessive(i)) {
                    return i;
                }
                possessive = possessive < 0 ? i : possessive;
            } else if (possessive >= 0 && marks.opensSingle(i)) {
                return possessive;
            }
            within += step(i);
            if (within < 0) {
                return possessive;
            }
        }
        if (possessive < 0) {
            noSingleBefore = bound;
        }
        return possessive;
    }

    /** How much deeper into double marks a token leads. */
    private int step(int token) {
        return switch (marks.doubleSide(token)) {
            case OPENS -> 1;
            case CLOSES -> -1;
            case EITHER, NEITHER -> 0;
        };
    }

    private void open(int mark, boolean isSingle) {
        if (depth == DEEPEST) {
            return;
        }
        int outer = depth == 0 ? -1 : open[depth - 1];
        boolean continues = continued && mark == first && !isSingle;
        open[depth] = quotes.size();
        single[depth] = isSingle;
        depth++;
        quotes.add(new Quote(mark, end, false, outer, continues));
    }

    /** Ends what stands open from a level on: its closing marks were forgotten. */
    private void breakOff(int level, int token) {
        for (int k = depth - 1; k >= level; k--) {
            quotes.set(open[k], quotes.get(open[k]).brokenOffAt(token));
        }
        depth = Math.min(depth, level);
    }

    private int innermostDouble() {
        int level = depth - 1;
        while (level >= 0 && single[level]) {
            level--;
        }
        return level;
    }
}
