package io.claimtracker.schemas;

import org.jspecify.annotations.Nullable;

/** The cluster or the registry is not as the system needs it; the message says what is wrong and what to run. */
public final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, and what to run. */
    public SetupException(String message) {
        super(message);
    }

    /** What is wrong, and the error that showed it. */
    public SetupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
