package io.claimtracker.extraction.text;

import java.util.List;
import java.util.Set;

/** Finds the place, date and agency before a report: "BERLIN, June 10 (Wire) —", "Washington (Wire)". */
final class Datelines {
    private static final int LONGEST = 14;

    private final Set<String> agencies = Lexicon.words("news-agencies.txt");

    /** One past the dateline that begins a paragraph; its first token where none does. */
    int end(List<Token> tokens, int first, int end) {
        Word place = tokens.get(first).word();
        if (!place.isCapitalised()) {
            return first;
        }
        boolean agency = false;
        boolean bracketed = false;
        int bound = Math.min(end - 1, first + LONGEST);
        for (int i = first + 1; i < bound; i++) {
            Token token = tokens.get(i);
            switch (token.word().mark()) {
                case '–', '—' -> {
                    return place.isCapitals() || agency ? dashed(tokens, first, i) : first;
                }
                case '-' -> {
                    boolean apart = token.begin() > tokens.get(i - 1).end();
                    return apart && (place.isCapitals() || agency) ? dashed(tokens, first, i) : first;
                }
                case '(' -> {
                    bracketed = true;
                    agency = agencies.contains(tokens.get(i + 1).text());
                }
                case ')' -> {
                    bracketed = false;
                    if (agency && tokens.get(i + 1).isCapitalised()) {
                        return i + 1;
                    }
                }
                case ',', '/', '|' -> {}
                default -> {
                    if (!bracketed && !token.isCapitalised() && !token.isNumber()) {
                        return first;
                    }
                }
            }
        }
        return first;
    }

    /** What goes on in small letters after the dash goes on with the sentence. */
    private static int dashed(List<Token> tokens, int first, int dash) {
        Token next = tokens.get(dash + 1);
        boolean small = next.isWord() && !next.isCapitalised() && !next.isNumber();
        return small ? first : dash + 1;
    }
}
