package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** The stores that answer this are being restored or moved: ask again shortly. */
public final class RestoringException extends QueryException {
    /** After how many seconds to ask again. */
    public static final int RETRY_AFTER_SECONDS = 2;

    private static final long serialVersionUID = 1L;

    public RestoringException(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    @Override
    public Problem problem() {
        return super.problem().retryAfter(RETRY_AFTER_SECONDS);
    }
}
