package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into tokens: words keep their hyphens and inner dots (al-Qaeda, U.S., 3.5), a possessive 's stands alone. */
public final class Tokenizer {
    /** A bound on tokens, so that text without spaces costs no more than other text. */
    private static final int LONGEST = 100;

    private final Set<String> abbreviations = Lexicon.words("abbreviations.txt");
    private final Words words = new Words();

    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (Character.isLetterOrDigit(codePoint)) {
                int end = wordEnd(text, at);
                int cut = possessive(text, at, end);
                tokens.add(token(text, at, cut));
                if (cut < end) {
                    tokens.add(token(text, cut, end));
                }
                at = end;
            } else {
                int end = at + Character.charCount(codePoint);
                tokens.add(token(text, at, end));
                at = end;
            }
        }
        return tokens;
    }

    private Token token(String text, int begin, int end) {
        return new Token(begin, end, words.at(text, begin, end));
    }

    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == '\uFEFF';
    }

    private int wordEnd(String text, int begin) {
        int bound = Math.min(text.length(), begin + LONGEST);
        int at = begin;
        while (at < bound) {
            int codePoint = text.codePointAt(at);
            boolean joins = isJoiner(codePoint)
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(at + 1))
                    && ((codePoint != ',' && codePoint != '.') || fits(text, begin, at, codePoint));
            if (!Character.isLetterOrDigit(codePoint) && !joins && !isMark(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        if (at < text.length() && text.charAt(at) == '.' && isAbbreviation(text.substring(begin, at))) {
            return at + 1;
        }
        return at;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == '-'
                || codePoint == '‑'
                || codePoint == '\''
                || codePoint == '’'
                || codePoint == '.'
                || codePoint == ',';
    }

    /** A dot or comma between digits belongs to the number, a dot between single letters to the initials. */
    private static boolean fits(String text, int begin, int at, int joiner) {
        if (at == begin) {
            return false;
        }
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        boolean initials = joiner == '.'
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1))
                && (at - 1 == begin || text.charAt(at - 2) == '.')
                && (at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2)));
        return digits || initials;
    }

    private boolean isAbbreviation(String word) {
        boolean initials = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean dotted = word.length() >= 3 && word.charAt(1) == '.';
        return initials || dotted || abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    private static int possessive(String text, int begin, int end) {
        int mark = end - 2;
        if (mark > begin && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')) {
            char apostrophe = text.charAt(mark);
            if (apostrophe == '\'' || apostrophe == '’') {
                return mark;
            }
        }
        return end;
    }
}
