package io.claimtracker.extraction.text;

import java.util.List;

/** Which tokens are closing marks, of quotes or brackets, and so belong to the sentence whose end mark they follow. */
final class Closings {
    private final List<Token> tokens;
    private final boolean[] closesQuote;

    Closings(List<Token> tokens, List<Quote> quotes) {
        this.tokens = tokens;
        this.closesQuote = new boolean[tokens.size()];
        for (Quote quote : quotes) {
            if (quote.closed()) {
                closesQuote[quote.end()] = true;
            }
        }
    }

    /** An undirected mark that closes no quote is taken by what it touches. */
    boolean at(int token) {
        return switch (tokens.get(token).word().mark()) {
            case '”', '»', ')', ']' -> true;
            case '"', '’', '\'' ->
                closesQuote[token]
                        || (token > 0
                                && tokens.get(token).begin()
                                        == tokens.get(token - 1).end());
            default -> false;
        };
    }
}
