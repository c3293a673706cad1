package io.claimtracker.extraction.model;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Quote;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Word;
import io.claimtracker.extraction.text.WordForm;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the trained models see it: the form of each word, where sentences and quotes begin and end, and counts that
 * tell at once what lies between two tokens. Positions outside the text are answered with an edge.
 */
public final class Signals {
    /** What a token is to the models. */
    public static final int WORD = 0;

    public static final int MARK = 1;
    public static final int OPENING_QUOTE = 2;
    public static final int CLOSING_QUOTE = 3;

    /** What stands before the first word and after the last. */
    private static final WordForm EDGE = new WordForm(
            77777, 77778, 77779, 77780, 77781, 77782, 77783, 77784, 77785, 77786, 0, false, false, false, false);

    private final Prose prose;
    private final WordForm[] forms;
    private final byte[] kinds;
    private final int[] quoteFirst;
    private final int[] quoteEnd;
    private final int[] commas;

    public Signals(Prose prose) {
        this.prose = prose;
        int size = prose.tokens().size();
        this.forms = new WordForm[size];
        this.kinds = new byte[size];
        this.quoteFirst = new int[size];
        this.quoteEnd = new int[size];
        Arrays.fill(quoteFirst, -1);
        for (int i = 0; i < size; i++) {
            Word word = prose.word(i);
            forms[i] = word.form();
            kinds[i] = (byte) (word.isWord() ? WORD : MARK);
        }
        readQuotes(prose.quotes());
        this.commas = new int[size + 1];
        for (int i = 0; i < size; i++) {
            commas[i + 1] = commas[i] + (forms[i].comma() ? 1 : 0);
        }
    }

    /** Quotes within quotes are no more than words here. */
    private void readQuotes(List<Quote> quotes) {
        for (Quote quote : quotes) {
            if (quote.outer() >= 0) {
                continue;
            }
            int end = quote.closed() ? quote.end() + 1 : quote.end();
            kinds[quote.open()] = OPENING_QUOTE;
            if (quote.closed()) {
                kinds[quote.end()] = CLOSING_QUOTE;
            }
            for (int i = quote.open(); i < end; i++) {
                quoteFirst[i] = quote.open();
                quoteEnd[i] = end;
            }
        }
    }

    public int size() {
        return forms.length;
    }

    /** The form of a word; beyond the text, that of an edge. */
    public WordForm form(int token) {
        return token < 0 || token >= forms.length ? EDGE : forms[token];
    }

    /** One of {@link #WORD}, {@link #MARK}, {@link #OPENING_QUOTE} and {@link #CLOSING_QUOTE}; {@code MARK} beyond the text. */
    public int kind(int token) {
        return token < 0 || token >= kinds.length ? MARK : kinds[token];
    }

    public boolean isWord(int token) {
        return kind(token) == WORD;
    }

    /** Whether a token stands in quotes, the marks included. */
    public boolean quoted(int token) {
        return token >= 0 && token < quoteFirst.length && quoteFirst[token] >= 0;
    }

    /** The opening mark of the outermost quote that a quoted token stands in. */
    public int quoteFirst(int token) {
        return quoteFirst[token];
    }

    /** One past the last token of the outermost quote that a quoted token stands in. */
    public int quoteEnd(int token) {
        return quoteEnd[token];
    }

    /** Whether two quoted tokens stand in one quote. */
    public boolean sameQuote(int one, int other) {
        return quoted(one) && quoted(other) && quoteFirst[one] == quoteFirst[other];
    }

    public Word word(int token) {
        return prose.word(token);
    }

    /** Whether a token within the text reads so in lower case. */
    public boolean reads(int token, String lower) {
        return token >= 0 && token < forms.length && prose.word(token).lower().equals(lower);
    }

    public int sentences() {
        return prose.sentences().size();
    }

    public Sentence sentence(int number) {
        return prose.sentences().get(number);
    }

    public int sentenceOf(int token) {
        return prose.sentenceOf(token);
    }

    public int paragraphOf(int token) {
        return prose.paragraphOf(token);
    }

    /** How many commas, dashes and semicolons stand from one token up to another. */
    public int commas(int from, int to) {
        return to > from ? commas[to] - commas[from] : 0;
    }
}
