package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells captions, credits, links and notices of a site by the phrases that they open with or contain. */
public final class Furniture {
    private final Map<String, List<String[]>> openings;
    private final Map<String, List<String[]>> marks;

    Furniture(Tokenizer tokenizer) {
        this.openings = phrases("site-furniture-openings.txt", tokenizer);
        this.marks = phrases("site-furniture.txt", tokenizer);
    }

    public static Furniture listed() {
        return new Furniture(new Tokenizer(new Abbreviations()));
    }

    /** Whether a sentence opens as only furniture does; a single word tells where it is all there is. */
    public boolean opens(List<Token> tokens, int first, int end) {
        int matched = matched(openings, tokens, first, end);
        boolean alone =
                end - first == 1 || (end - first == 2 && !tokens.get(end - 1).isWord());
        return matched > 1 || (matched == 1 && alone);
    }

    /** Whether a paragraph has a phrase that only furniture has. */
    boolean marks(List<Token> tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            if (matched(marks, tokens, i, end) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The length of a phrase that stands at a token; 0 where none does. */
    private static int matched(Map<String, List<String[]>> phrases, List<Token> tokens, int at, int end) {
        for (String[] phrase : phrases.getOrDefault(tokens.get(at).lower(), List.of())) {
            int matched = 0;
            while (matched < phrase.length && at + matched < end && fits(tokens.get(at + matched), phrase[matched])) {
                matched++;
            }
            if (matched == phrase.length) {
                return matched;
            }
        }
        return 0;
    }

    /** A lone @ in a phrase stands for any handle, a lone # for any number. */
    private static boolean fits(Token token, String lower) {
        return token.is(lower)
                || (lower.equals("@") && token.text().charAt(0) == '@')
                || (lower.equals("#") && token.isNumber());
    }

    private static Map<String, List<String[]>> phrases(String file, Tokenizer tokenizer) {
        Map<String, List<String[]>> phrases = new HashMap<>();
        for (String line : Lexicon.lines(file)) {
            String[] phrase =
                    tokenizer.tokens(line.strip()).stream().map(Token::lower).toArray(String[]::new);
            phrases.computeIfAbsent(phrase[0], first -> new ArrayList<>()).add(phrase);
        }
        return phrases;
    }
}
