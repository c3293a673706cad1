package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** Whoever asks may not: asking again as the same will not help. */
public final class ForbiddenException extends QueryException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String detail) {
        super(HttpStatus.FORBIDDEN, detail);
    }
}
