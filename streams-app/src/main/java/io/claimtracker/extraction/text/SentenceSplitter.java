package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts each paragraph into sentences and sets running text apart from datelines, crumbs, captions and headings. */
final class SentenceSplitter {
    /** A bound on sentences, so that work per sentence is bounded whatever the text. */
    private static final int LONGEST = 300;

    /** Captions and notices are short; what is longer is an article about cookies. */
    private static final int LONGEST_FURNITURE = 80;

    /** What has no end mark is a headline, a heading or an entry of a list, unless it is longer. */
    private static final int LONGEST_HEADLINE = 40;

    private static final int LONGEST_HEADING = 20;

    private final SentenceEnds ends;
    private final Datelines datelines = new Datelines();
    private final Furniture furniture;

    SentenceSplitter(SentenceEnds ends, Furniture furniture) {
        this.ends = ends;
        this.furniture = furniture;
    }

    public List<Sentence> sentences(List<Token> tokens, int[] paragraphStarts, List<Quote> quotes) {
        Closings closings = new Closings(tokens, quotes);
        List<Sentence> sentences = new ArrayList<>(tokens.size() / 20 + 1);
        for (int paragraph = 0; paragraph < paragraphStarts.length; paragraph++) {
            int first = paragraphStarts[paragraph];
            int end = paragraph + 1 < paragraphStarts.length ? paragraphStarts[paragraph + 1] : tokens.size();
            int start = datelines.end(tokens, first, end);
            if (start > first) {
                sentences.add(new Sentence(first, start, paragraph, false));
            }
            boolean furnished = end - start <= LONGEST_FURNITURE && furniture.marks(tokens, start, end);
            int longestHeading = first == 0 ? LONGEST_HEADLINE : LONGEST_HEADING;
            for (int i = start; i < end; i++) {
                if (i + 1 == end || i + 1 - start >= LONGEST || ends.after(tokens, closings, start, i, end)) {
                    boolean prose = !furnished
                            && !furniture.opens(tokens, start, i + 1)
                            && (i + 1 - start > longestHeading
                                    || endsAsProse(tokens, closings, start, i + 1, first == 0));
                    sentences.add(new Sentence(start, i + 1, paragraph, prose));
                    start = i + 1;
                }
            }
        }
        return sentences;
    }

    /** Whether an end mark stands last, but for closing quotes and brackets. */
    private static boolean endsAsProse(List<Token> tokens, Closings closings, int first, int end, boolean headline) {
        int last = end - 1;
        while (last > first && closings.at(last)) {
            last--;
        }
        Word word = tokens.get(last).word();
        return switch (word.mark()) {
            case '.', '!', '?', '…', ';' -> true;
            case ':' -> last - first > 1;
            case 0 -> word.text().endsWith(".") || (!headline && closesQuote(tokens, last + 1, end));
            default -> false;
        };
    }

    private static boolean closesQuote(List<Token> tokens, int from, int end) {
        return from < end && isQuoteMark(tokens.get(end - 1).word().mark());
    }

    private static boolean isQuoteMark(char mark) {
        return mark == '”' || mark == '"' || mark == '»';
    }
}
