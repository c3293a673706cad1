package io.claimtracker.extraction.text;

import java.util.Locale;

/**
 * What tokens of equal text have in common, worked out once: immutable, and a function of the text alone. Tokens share
 * it where they can, but equal words need not be the same object.
 */
public final class Word {
    private final String text;
    private final String lower;
    private final boolean word;
    private final boolean capitalised;
    private final boolean number;
    private final boolean capitals;
    private final char mark;

    public Word(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        int first = text.codePointAt(0);
        this.word = Character.isLetterOrDigit(first);
        this.capitalised = Character.isUpperCase(first);
        this.number = Character.isDigit(text.charAt(0));
        this.capitals = capitalised && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        this.mark = word || text.length() > 1 ? 0 : text.charAt(0);
    }

    public String text() {
        return text;
    }

    /** The text in lower case, curly apostrophes made straight. */
    public String lower() {
        return lower;
    }

    /** Whether it begins with a letter or digit. */
    public boolean isWord() {
        return word;
    }

    public boolean isCapitalised() {
        return capitalised;
    }

    public boolean isNumber() {
        return number;
    }

    /** Whether it is written in capitals all through, two units at least: NATO, U.S., WASHINGTON. */
    public boolean isCapitals() {
        return capitals;
    }

    /** The mark, for a mark of one UTF-16 unit; 0 for anything else. */
    public char mark() {
        return mark;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
