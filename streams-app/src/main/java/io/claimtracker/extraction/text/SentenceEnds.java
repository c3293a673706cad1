package io.claimtracker.extraction.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides where a sentence ends within a paragraph. */
final class SentenceEnds {
    /** Marks that may close after an end mark: a quote, an outer quote and a bracket. */
    private static final int CLOSINGS = 3;

    private static final int LONGEST_NAME = 4;

    private final Abbreviations abbreviations;
    private final Set<String> openers = Lexicon.words("sentence-openers.txt");
    private final Set<String> afterHours = Lexicon.words("words-after-hours.txt");
    private final Set<String> sayings = Lexicon.words("verbs-after-quotes.txt");

    SentenceEnds(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * Whether a token closes a sentence: an end mark, or the last quote mark or bracket after one.
     *
     * @param first the first token of the sentence
     * @param end one past the last token of the paragraph, and past the token after this one
     */
    boolean after(List<Token> tokens, Closings closings, int first, int i, int end) {
        Token next = tokens.get(i + 1);
        if (closings.at(i + 1)) {
            return false;
        }
        int last = i;
        while (last > first && i - last < CLOSINGS && closings.at(last)) {
            last--;
        }
        Word word = tokens.get(last).word();
        if (word.isWord()) {
            return word.text().endsWith(".") && afterAbbreviation(word.text(), tokens, i, last, end);
        }
        return switch (word.mark()) {
            case '.' -> opens(tokens, i + 1, end) && !isItemNumber(tokens, first, last);
            case '!', '?' -> opens(tokens, i + 1, end) && (i == last || !saidHere(tokens, i + 1, end));
            case '…' -> opens(tokens, i + 1, end) && !next.is("i");
            default -> false;
        };
    }

    /** Whether a sentence may begin here: with a capital, a number or an opening mark that leads to one. */
    private static boolean opens(List<Token> tokens, int at, int end) {
        Token token = tokens.get(at);
        if (token.isWord()) {
            return !isSmall(token);
        }
        return switch (token.word().mark()) {
            case ',', ';', ':', '.', '!', '?', '…', '%' -> false;
            case '—', '–', '-' -> at + 1 < end && !isSmall(tokens.get(at + 1));
            case '(', '[' -> at + 1 < end && !isSmall(tokens.get(at + 1));
            default -> true;
        };
    }

    private static boolean isSmall(Token token) {
        return !token.word().hasCapital() && Character.isLetter(token.text().codePointAt(0));
    }

    /** "1." before an item of a list, at the start of a sentence or after a colon or dash. */
    private static boolean isItemNumber(List<Token> tokens, int first, int dot) {
        Token number = tokens.get(dot - 1 < first ? first : dot - 1);
        if (dot == first || !number.isNumber() || number.end() - number.begin() > 2) {
            return false;
        }
        if (dot - 1 == first) {
            return true;
        }
        char before = tokens.get(dot - 2).word().mark();
        return before == ':' || before == '—' || before == '–' || before == '(' || before == '“';
    }

    /** Whether a name and a verb of saying follow: "Is it lost?" Ada Brook asked. */
    private boolean saidHere(List<Token> tokens, int at, int end) {
        for (int i = at; i < end && i <= at + LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            if (i > at && sayings.contains(token.lower())) {
                return true;
            }
            if (!token.isCapitalised() || (i == at && openers.contains(token.text()) && !sayer(token))) {
                return false;
            }
        }
        return false;
    }

    private static boolean sayer(Token token) {
        return switch (token.lower()) {
            case "he", "she", "they", "i", "we" -> true;
            default -> false;
        };
    }

    private boolean afterAbbreviation(String text, List<Token> tokens, int i, int last, int end) {
        Optional<Abbreviations.Kind> kind = abbreviations.of(text.substring(0, text.length() - 1));
        if (kind.isEmpty()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean quoted = i > last;
        return switch (kind.get()) {
            case LEADS, NUMBERS -> false;
            case INITIAL -> openers.contains(next.text()) && i + 2 < end;
            case HOURS ->
                opens(tokens, i + 1, end)
                        && !afterHours.contains(next.text())
                        && next.word().mark() != '(';
            case OPEN ->
                (openers.contains(next.text()) && i + 2 < end)
                        || (next.word().mark() == '“'
                                && i + 2 < end
                                && tokens.get(i + 2).isCapitalised())
                        || (quoted && next.isCapitalised() && !saidHere(tokens, i + 1, end));
        };
    }
}
