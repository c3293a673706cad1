package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into tokens. Words keep their hyphens and inner dots (al-Qaeda, U.S.-led, 3.5), a possessive 's and a shortened
 * verb (they're, he'll) stand alone; an address, a handle, a row of dots or dashes and an emoji with its modifiers are one token each; any other
 * mark is one by itself. Characters without width are passed over between words and kept within.
 */
public final class Tokenizer {
    /** A bound on tokens, so that text without spaces costs no more than other text. */
    private static final int LONGEST = 100;

    private static final int JOINER = 0x200D;
    private static final int NO_BREAK_SPACE = 0xA0;

    /** What may follow an apostrophe and stand alone. */
    private static final Set<String> JOINED = Set.of("s", "ll", "re", "ve", "m", "d");

    private final Abbreviations abbreviations;
    private final Addresses addresses = new Addresses();
    private final Words words = new Words();

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int end = Character.isLetterOrDigit(codePoint) ? wordEnd(text, at) : markEnd(text, at, codePoint);
            int cut = joined(text, at, end);
            tokens.add(token(text, at, cut));
            if (cut < end) {
                tokens.add(token(text, cut, end));
            }
            at = end;
        }
        return tokens;
    }

    private Token token(String text, int begin, int end) {
        return new Token(begin, end, words.at(text, begin, end));
    }

    /** White space of any script, controls, and what has no width. */
    public static boolean isSpace(int codePoint) {
        return codePoint < 127
                ? codePoint <= ' '
                : codePoint <= NO_BREAK_SPACE
                        || Character.isWhitespace(codePoint)
                        || Character.isSpaceChar(codePoint)
                        || isWidthless(codePoint);
    }

    private static boolean isWidthless(int codePoint) {
        return codePoint >= 0xAD && Character.getType(codePoint) == Character.FORMAT;
    }

    private int wordEnd(String text, int begin) {
        if (Addresses.mayBegin(text, begin)) {
            int end = addresses.end(text, begin);
            if (end > begin) {
                return end;
            }
        }
        int bound = Math.min(text.length(), begin + LONGEST);
        int at = begin;
        while (at < bound) {
            int codePoint = text.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint) && !isMark(codePoint)) {
                boolean between = at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1));
                if (!between || !joins(text, begin, at, codePoint)) {
                    boolean address = between && (codePoint == '.' || codePoint == '@');
                    int end = address ? addresses.end(text, begin) : begin;
                    return end > begin ? end : withDot(text, begin, at, bound);
                }
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** The dot of an abbreviation belongs to it, and so does what is hyphened on: U.S.-led. */
    private int withDot(String text, int begin, int end, int bound) {
        if (end >= text.length() || text.charAt(end) != '.' || text.startsWith("..", end)) {
            return end;
        }
        boolean dotted = abbreviations
                .of(text.substring(begin, end))
                .filter(kind -> kind != Abbreviations.Kind.NUMBERS || numberFollows(text, end + 1))
                .isPresent();
        if (!dotted) {
            return end;
        }
        int at = end + 1;
        boolean hyphened = at + 1 < bound && text.charAt(at) == '-' && Character.isLetterOrDigit(text.charAt(at + 1));
        while (hyphened && at < bound && (text.charAt(at) == '-' || Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean numberFollows(String text, int at) {
        int next = at < text.length() && isSpace(text.charAt(at)) ? at + 1 : at;
        return next < text.length() && (Character.isDigit(text.charAt(next)) || text.charAt(next) == '#');
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a mark between two letters or digits belongs to the word. */
    private static boolean joins(String text, int begin, int at, int mark) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (mark) {
            case '-', '‑', '\'', '’' -> true;
            case ',', ':', '/' -> Character.isDigit(before) && Character.isDigit(after);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '.' -> (Character.isDigit(before) && Character.isDigit(after)) || initials(text, begin, at);
            default -> isWidthless(mark);
        };
    }

    /** A dot between single letters stands between initials; one of two letters before the last is a degree: Ph.D. */
    private static boolean initials(String text, int begin, int dot) {
        boolean single = dot - 1 == begin || text.charAt(dot - 2) == '.' || text.charAt(dot - 2) == '-';
        boolean letters = Character.isLetter(text.charAt(dot - 1)) && Character.isLetter(text.charAt(dot + 1));
        boolean last = dot + 2 >= text.length() || !Character.isLetter(text.charAt(dot + 2));
        boolean degree = dot - 2 == begin
                && Character.isUpperCase(text.charAt(begin))
                && Character.isUpperCase(text.charAt(dot + 1))
                && text.startsWith(".", dot + 2);
        return letters && ((single && last) || degree);
    }

    private static int markEnd(String text, int begin, int codePoint) {
        switch (codePoint) {
            case '.', '-', '`' -> {
                return runEnd(text, begin, codePoint);
            }
            case '\'' -> {
                return isPair(text, begin) ? begin + 2 : suffixEnd(text, begin);
            }
            case '’' -> {
                return suffixEnd(text, begin);
            }
            case '@', '#' -> {
                return Math.max(begin + 1, Addresses.handleEnd(text, begin));
            }
            default -> {
                return codePoint < 128 ? begin + 1 : symbolEnd(text, begin, codePoint);
            }
        }
    }

    /** Whether two apostrophes stand for one double mark; of three in a row at the end of a word, the latter two. */
    private static boolean isPair(String text, int begin) {
        boolean closing = begin > 0 && !isSpace(text.charAt(begin - 1)) && text.charAt(begin - 1) != '\'';
        return text.startsWith("'", begin + 1) && !(closing && text.startsWith("''", begin + 1));
    }

    private static int runEnd(String text, int begin, int mark) {
        int bound = Math.min(text.length(), begin + LONGEST);
        int end = begin + 1;
        while (end < bound && text.charAt(end) == mark) {
            end++;
        }
        return end;
    }

    /** A possessive after the dot of an abbreviation: U.S.'s. */
    private static int suffixEnd(String text, int begin) {
        boolean possessive = begin > 0
                && text.charAt(begin - 1) == '.'
                && text.startsWith("s", begin + 1)
                && (begin + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(begin + 2)));
        return possessive ? begin + 2 : begin + 1;
    }

    /** A symbol with the marks, modifiers and further symbols joined to it. */
    private static int symbolEnd(String text, int begin, int codePoint) {
        int bound = Math.min(text.length(), begin + LONGEST);
        int end = begin + Character.charCount(codePoint);
        while (end < bound) {
            int next = text.codePointAt(end);
            boolean joined = next == JOINER && end + 1 < text.length() && !isSpace(text.codePointAt(end + 1));
            if (joined) {
                end++;
                next = text.codePointAt(end);
            } else if (!isMark(next) && Character.getType(next) != Character.MODIFIER_SYMBOL) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** Where a possessive or a shortened verb begins at the end of a word: Brook's, they're, he'll; its end for none. */
    private static int joined(String text, int begin, int end) {
        for (int length = 2; length <= 3; length++) {
            int mark = end - length;
            if (mark > begin && (text.charAt(mark) == '\'' || text.charAt(mark) == '’')) {
                String ending = text.substring(mark + 1, end).toLowerCase(Locale.ROOT);
                return JOINED.contains(ending) ? mark : end;
            }
        }
        return end;
    }
}
