package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a text into tokens, paragraphs, sentences and quotes. */
public final class ProseReader {
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final QuoteReader quoteReader = new QuoteReader();

    public Prose read(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        List<Integer> paragraphs = paragraphStarts(text, tokens);
        List<Sentence> sentences = splitter.sentences(text, tokens, paragraphs);
        List<Quote> quotes = quoteReader.quotes(text, tokens, paragraphs);
        return new Prose(text, tokens, sentences, quotes);
    }

    /** A blank line parts paragraphs; a single line break does after an end mark, since lines may be wrapped. */
    private static List<Integer> paragraphStarts(String text, List<Token> tokens) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0) {
                starts.add(0);
                continue;
            }
            Token before = tokens.get(i - 1);
            int breaks = 0;
            for (int at = before.end(); at < tokens.get(i).begin(); at++) {
                if (text.charAt(at) == '\n' || text.charAt(at) == '\u2029') {
                    breaks++;
                }
            }
            if (breaks > 1 || (breaks == 1 && ".!?…:”\")".indexOf(text.charAt(before.end() - 1)) >= 0)) {
                starts.add(i);
            }
        }
        return starts;
    }
}
