package io.claimtracker.extraction.text;

import java.util.Arrays;
import java.util.List;

/** A text as the later stages read it: tokens, sentences and quotes. */
public final class Prose {
    private final String text;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final List<Quote> quotes;
    private final int[] sentenceOf;
    private final int[] quoteOf;
    private final int[] paragraphOf;

    public Prose(String text, List<Token> tokens, List<Sentence> sentences, List<Quote> quotes) {
        this.text = text;
        this.tokens = tokens;
        this.sentences = sentences;
        this.quotes = quotes;
        this.sentenceOf = new int[tokens.size()];
        this.paragraphOf = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            Arrays.fill(sentenceOf, sentence.first(), sentence.end(), s);
            Arrays.fill(paragraphOf, sentence.first(), sentence.end(), sentence.paragraph());
        }
        this.quoteOf = new int[tokens.size()];
        Arrays.fill(quoteOf, -1);
        for (int q = 0; q < quotes.size(); q++) {
            Quote quote = quotes.get(q);
            Arrays.fill(quoteOf, quote.open(), quote.closed() ? quote.end() + 1 : quote.end(), q);
        }
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Quote> quotes() {
        return quotes;
    }

    /** The number of the sentence that a token stands in. */
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** The number of the paragraph that a token stands in. */
    public int paragraphOf(int token) {
        return paragraphOf[token];
    }

    /** The number of the quote that a token stands in, its marks included; -1 for none. */
    public int quoteOf(int token) {
        return quoteOf[token];
    }

    /** The quote that a quoted token stands in, its marks included. */
    public Quote quoteAt(int token) {
        return quotes.get(quoteOf[token]);
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public Sentence sentenceAt(int token) {
        return sentences.get(sentenceOf[token]);
    }

    public boolean quoted(int token) {
        return quoteOf[token] >= 0;
    }

    public Word word(int index) {
        return tokens.get(index).word();
    }

    /** The stretch from one token up to, and not including, another. */
    public Span span(int first, int end) {
        return new Span(tokens.get(first).begin(), tokens.get(end - 1).end());
    }

    /** The first token that ends after an offset; the number of tokens where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The tokens of a span: first, and one past the last. */
    public Range tokens(Span span) {
        return new Range(tokenAt(span.begin()), tokenAt(Math.max(span.begin(), span.end() - 1)) + 1);
    }

    public String lower(int token) {
        return token >= 0 && token < tokens.size() ? tokens.get(token).lower() : "";
    }
}
