package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in quotation marks, paragraph by paragraph. Marks need not match: a curly one may close with a
 * straight one, and a quote left open ends with its paragraph, or goes on in the next where that opens with a mark
 * again; so one missing mark spoils one paragraph at most. Double marks within double marks nest in a paragraph that has
 * as many of the one side as of the other; in any other a second opening mark tells that the first was never closed.
 */
final class QuoteReader {
    public List<Quote> quotes(String text, List<Token> tokens, int[] paragraphStarts) {
        List<Quote> quotes = new ArrayList<>();
        QuoteMarks marks = new QuoteMarks(text, tokens);
        boolean leftOpen = false;
        for (int paragraph = 0; paragraph < paragraphStarts.length; paragraph++) {
            int first = paragraphStarts[paragraph];
            int end = paragraph + 1 < paragraphStarts.length ? paragraphStarts[paragraph + 1] : tokens.size();
            leftOpen = new QuotedParagraph(marks, quotes, first, end, leftOpen).read();
        }
        return quotes;
    }
}
