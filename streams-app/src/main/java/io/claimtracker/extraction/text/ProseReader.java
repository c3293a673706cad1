package io.claimtracker.extraction.text;

import java.util.List;

/** Reads a text into tokens, paragraphs, sentences and quotes, in time linear in the text. */
public final class ProseReader {
    private final Abbreviations abbreviations = new Abbreviations();
    private final Tokenizer tokenizer = new Tokenizer(abbreviations);
    private final ParagraphReader paragraphReader = new ParagraphReader();
    private final SentenceSplitter splitter =
            new SentenceSplitter(new SentenceEnds(abbreviations), new Furniture(tokenizer));
    private final QuoteReader quoteReader = new QuoteReader();

    public Prose read(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        int[] paragraphs = paragraphReader.starts(text, tokens);
        List<Quote> quotes = quoteReader.quotes(text, tokens, paragraphs);
        List<Sentence> sentences = splitter.sentences(tokens, paragraphs, quotes);
        return new Prose(text, tokens, sentences, quotes);
    }
}
