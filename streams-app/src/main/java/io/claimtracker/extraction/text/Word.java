package io.claimtracker.extraction.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    private final boolean hasCapital;
    private final char mark;
    /** Made when first asked for; racing threads make equal ones. */
    private @Nullable WordForm form;

    public Word(String text) {
        this.text = text;
        this.lower = plain(text.toLowerCase(Locale.ROOT));
        int first = text.codePointAt(0);
        this.word = Character.isLetterOrDigit(first) || isHandle(text);
        this.capitalised = Character.isUpperCase(first);
        this.number = Character.isDigit(text.charAt(0));
        this.capitals = capitalised && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        this.hasCapital = capitalised || text.codePoints().anyMatch(Character::isUpperCase);
        this.mark = word ? 0 : mark(text);
    }

    /** Curly apostrophes made straight, soft hyphens and other characters without width left out. */
    private static String plain(String lower) {
        String straight = lower.replace('’', '\'');
        if (straight.codePoints().noneMatch(Word::isWidthless)) {
            return straight;
        }
        StringBuilder plain = new StringBuilder();
        straight.codePoints().filter(codePoint -> !isWidthless(codePoint)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isWidthless(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isHandle(String text) {
        return text.length() > 1 && (text.charAt(0) == '@' || text.charAt(0) == '#');
    }

    private static char mark(String text) {
        char first = text.charAt(0);
        if (text.length() == 1) {
            return first;
        }
        return switch (first) {
            case '`' -> '“';
            case '\'' -> text.equals("''") ? '"' : 0;
            case '.' -> '…';
            case '-' -> '—';
            default -> 0;
        };
    }

    public String text() {
        return text;
    }

    /** The text in lower case, curly apostrophes made straight, soft hyphens and the like left out. */
    public String lower() {
        return lower;
    }

    /** Whether it begins with a letter or digit, or is a handle or hashtag. */
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

    /** Whether it has a capital anywhere: Brook, al-Qaeda, iPhone. */
    public boolean hasCapital() {
        return hasCapital;
    }

    /**
     * The mark, for a mark of one UTF-16 unit; what `` and '' and a row of dots or dashes stand for, namely “ " … —; 0 for
     * anything else.
     */
    public char mark() {
        return mark;
    }

    /** How the trained models see it. */
    public WordForm form() {
        WordForm known = form;
        if (known == null) {
            known = WordForm.of(text, lower, word);
            form = known;
        }
        return known;
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
