package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** What was sent has not been taken, as far as can be known: sending the same again does no harm. */
public final class NotTakenException extends QueryException {
    /** After how many seconds to send again. */
    public static final int RETRY_AFTER_SECONDS = 5;

    private static final long serialVersionUID = 1L;

    public NotTakenException(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    @Override
    public Problem problem() {
        return super.problem().retryAfter(RETRY_AFTER_SECONDS);
    }
}
