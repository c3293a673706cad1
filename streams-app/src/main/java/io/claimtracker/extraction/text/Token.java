package io.claimtracker.extraction.text;

import java.util.Locale;

/**
 * A word, a number or a mark.
 *
 * @param lower its text in lower case, curly apostrophes made straight
 */
public record Token(int begin, int end, String text, String lower) {
    public static Token of(String source, int begin, int end) {
        String text = source.substring(begin, end);
        return new Token(begin, end, text, text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    public Span span() {
        return new Span(begin, end);
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    public boolean is(String word) {
        return lower.equals(word);
    }
}
