package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Prose;

/**
 * A stretch of tokens as the readers of time read it; beyond its ends there is nothing.
 *
 * @param first the first
 * @param end one past the last
 */
record Words(Prose prose, int first, int end) {
    /** A word in lower case; empty beyond the ends. */
    String at(int token) {
        return token >= first && token < end ? prose.token(token).lower() : "";
    }

    boolean is(int token, String word) {
        return at(token).equals(word);
    }

    boolean isCapitalised(int token) {
        return token >= first && token < end && prose.token(token).isCapitalised();
    }

    boolean isHyphen(int token) {
        String word = at(token);
        return word.equals("-") || word.equals("–") || word.equals("—");
    }

    boolean isApostrophe(int token) {
        String word = at(token);
        return word.equals("'") || word.equals("‘");
    }
}
