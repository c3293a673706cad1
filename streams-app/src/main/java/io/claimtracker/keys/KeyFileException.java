package io.claimtracker.keys;

/** The file of keys cannot be used; the message names it and, where one is wrong, the line. */
public final class KeyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFileException(String message) {
        super(message);
    }

    KeyFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
