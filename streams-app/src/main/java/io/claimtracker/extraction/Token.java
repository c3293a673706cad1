package io.claimtracker.extraction;

import java.util.Locale;

/**
 * A word, a number or a mark.
 *
 * @param lower its text in lower case, curly apostrophes made straight
 */
record Token(int begin, int end, String text, String lower) {
    static Token of(String source, int begin, int end) {
        String text = source.substring(begin, end);
        return new Token(begin, end, text, text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    Span span() {
        return new Span(begin, end);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean is(String word) {
        return lower.equals(word);
    }
}
