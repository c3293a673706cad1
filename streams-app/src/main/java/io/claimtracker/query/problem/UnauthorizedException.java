package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** It is not known who asks, where that must be known. */
public final class UnauthorizedException extends QueryException {
    private static final long serialVersionUID = 1L;

    public UnauthorizedException(String detail) {
        super(HttpStatus.UNAUTHORIZED, detail);
    }
}
