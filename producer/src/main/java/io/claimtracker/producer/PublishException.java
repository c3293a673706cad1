package io.claimtracker.producer;

import org.jspecify.annotations.Nullable;

/** Publishing cannot start or go on; the message says why in one line. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishException(String message) {
        super(message);
    }

    /** Why, and the error that showed it. */
    public PublishException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
