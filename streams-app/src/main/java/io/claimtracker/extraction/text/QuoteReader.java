package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in quotation marks, paragraph by paragraph. Marks need not match: a curly one may close with a
 * straight one, and a quote left open ends with its paragraph, so one missing mark spoils one paragraph at most.
 */
public final class QuoteReader {
    public List<Quote> quotes(String text, List<Token> tokens, List<Integer> paragraphStarts) {
        List<Quote> quotes = new ArrayList<>();
        for (int paragraph = 0; paragraph < paragraphStarts.size(); paragraph++) {
            int first = paragraphStarts.get(paragraph);
            int end = paragraph + 1 < paragraphStarts.size() ? paragraphStarts.get(paragraph + 1) : tokens.size();
            read(text, tokens, first, end, quotes);
        }
        return quotes;
    }

    private static void read(String text, List<Token> tokens, int first, int end, List<Quote> quotes) {
        int open = -1;
        boolean single = false;
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            if (token.end() - token.begin() != 1) {
                continue;
            }
            char mark = token.text().charAt(0);
            if (open < 0) {
                if (opensDouble(mark) && !(mark == '"' && followsWord(text, token))) {
                    open = i;
                    single = false;
                } else if (opensSingle(text, token, mark)) {
                    open = i;
                    single = true;
                }
            } else if (single ? closesSingle(text, token, mark) : closesDouble(mark)) {
                quotes.add(new Quote(open, i, true));
                open = -1;
            } else if (mark == '“' && i > open + 1) {
                quotes.add(new Quote(open, i, false));
                open = i;
                single = false;
            }
        }
        if (open >= 0 && !single) {
            quotes.add(new Quote(open, end, false));
        }
    }

    private static boolean opensDouble(char mark) {
        return mark == '“' || mark == '"' || mark == '«' || mark == '„';
    }

    private static boolean closesDouble(char mark) {
        return mark == '”' || mark == '"' || mark == '»';
    }

    private static boolean opensSingle(String text, Token token, char mark) {
        return (mark == '‘' || mark == '\'')
                && (token.begin() == 0 || Tokenizer.isSpace(text.charAt(token.begin() - 1)))
                && token.end() < text.length()
                && Character.isUpperCase(text.charAt(token.end()));
    }

    /** An apostrophe ends many a word; only after a mark of punctuation does it surely close. */
    private static boolean closesSingle(String text, Token token, char mark) {
        return (mark == '’' || mark == '\'') && ",.?!".indexOf(text.charAt(token.begin() - 1)) >= 0;
    }

    private static boolean followsWord(String text, Token token) {
        return token.begin() > 0 && Character.isLetterOrDigit(text.charAt(token.begin() - 1));
    }
}
