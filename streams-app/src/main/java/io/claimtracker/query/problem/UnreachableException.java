package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** The instance that has the answer cannot be reached, nor can anybody who has a copy. */
public final class UnreachableException extends QueryException {
    /** After how many seconds to ask again. */
    public static final int RETRY_AFTER_SECONDS = 2;

    private static final long serialVersionUID = 1L;

    public UnreachableException(String detail) {
        super(HttpStatus.BAD_GATEWAY, detail);
    }

    @Override
    public Problem problem() {
        return super.problem().retryAfter(RETRY_AFTER_SECONDS);
    }
}
