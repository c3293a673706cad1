package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** The question itself is wrong: asking again will not help. */
public final class BadQueryException extends QueryException {
    private static final long serialVersionUID = 1L;

    public BadQueryException(String detail) {
        super(HttpStatus.BAD_REQUEST, detail);
    }
}
