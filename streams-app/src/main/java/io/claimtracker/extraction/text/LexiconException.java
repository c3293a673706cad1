package io.claimtracker.extraction.text;

/** An entry of a user's lexicon cannot be used; the message names file, line and reason. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconException(String message) {
        super(message);
    }
}
