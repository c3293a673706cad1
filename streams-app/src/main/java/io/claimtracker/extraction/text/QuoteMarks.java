package io.claimtracker.extraction.text;

import java.util.List;
import java.util.Set;

/** Tells what a quotation mark does from its shape and from what it touches: white space before it, or after it. */
final class QuoteMarks {
    /** What a token does as a double mark. */
    enum Side {
        OPENS,
        CLOSES,
        /** Its surroundings do not tell; the state decides. */
        EITHER,
        NEITHER
    }

    private static final Set<String> ELISIONS = Set.of("em", "til", "till", "tis", "twas", "cause", "bout", "n");

    private final String text;
    private final List<Token> tokens;

    QuoteMarks(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** What a token does as a double mark. A curly mark that can only be meant the other way round is read so. */
    Side doubleSide(int token) {
        return switch (tokens.get(token).word().mark()) {
            case '“', '„', '«' -> closesOnly(token) ? Side.CLOSES : Side.OPENS;
            case '”', '»' -> opensOnly(token) ? Side.OPENS : Side.CLOSES;
            case '"' -> straight(token);
            default -> Side.NEITHER;
        };
    }

    /** Whether a token may open a quotation in single marks. */
    boolean opensSingle(int token) {
        return switch (tokens.get(token).word().mark()) {
            case '‘', '‚', '‹', '\'' -> !touchesBefore(token) && startsWord(token) && !isElision(token + 1);
            default -> false;
        };
    }

    /** Whether a word is written with an apostrophe in front: '90s, 'em. */
    private boolean isElision(int token) {
        return tokens.get(token).isNumber()
                || ELISIONS.contains(tokens.get(token).lower());
    }

    /** Whether a token may close a quotation in single marks: at the end of a word, where an apostrophe stands as well. */
    boolean closesSingle(int token) {
        return switch (tokens.get(token).word().mark()) {
            case '’', '\'', '›' -> touchesBefore(token) && !startsWord(token);
            default -> false;
        };
    }

    /** Whether a mark at the end of a word is as likely its apostrophe: the generals' plan. */
    boolean mayBePossessive(int token) {
        int begin = tokens.get(token).begin();
        boolean plural = begin > 0 && (text.charAt(begin - 1) == 's' || text.charAt(begin - 1) == 'S');
        int after = tokens.get(token).end() + 1;
        return plural
                && after < text.length()
                && text.charAt(after - 1) == ' '
                && Character.isLetter(text.charAt(after));
    }

    private Side straight(int token) {
        boolean before = touchesBefore(token);
        boolean after = touchesAfter(token);
        if (before == after) {
            return before && followsWord(token) && startsWord(token) ? Side.NEITHER : Side.EITHER;
        }
        return before ? Side.CLOSES : Side.OPENS;
    }

    private boolean opensOnly(int token) {
        return !touchesBefore(token) && startsWord(token);
    }

    private boolean closesOnly(int token) {
        return !touchesAfter(token) && (touchesBefore(token) || precedesPunctuation(token));
    }

    private boolean precedesPunctuation(int token) {
        int end = tokens.get(token).end();
        return end < text.length() && ",.;:!?—–".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether something stands right before the mark that a quotation could end with. */
    private boolean touchesBefore(int token) {
        int begin = tokens.get(token).begin();
        if (begin == 0) {
            return false;
        }
        char before = text.charAt(begin - 1);
        return !Tokenizer.isSpace(before) && "([{“‘„«\"—–/=".indexOf(before) < 0;
    }

    /** Whether something stands right after the mark that a quotation could begin with. */
    private boolean touchesAfter(int token) {
        int end = tokens.get(token).end();
        if (end == text.length()) {
            return false;
        }
        char after = text.charAt(end);
        return !Tokenizer.isSpace(after) && ")]}”’»\",.;:!?—–/".indexOf(after) < 0;
    }

    private boolean followsWord(int token) {
        return Character.isLetterOrDigit(text.charAt(tokens.get(token).begin() - 1));
    }

    private boolean startsWord(int token) {
        int end = tokens.get(token).end();
        return end < text.length() && Character.isLetterOrDigit(text.codePointAt(end));
    }
}
