package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** Why a question got no answer, with what to tell whoever asked. */
public abstract sealed class QueryException extends RuntimeException
        permits BadQueryException,
                BadBodyException,
                ForbiddenException,
                NotKnownException,
                NotTakenException,
                RestoringException,
                UnauthorizedException,
                UnreachableException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    QueryException(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /** The HTTP status that says the same. */
    public HttpStatus status() {
        return status;
    }

    /** The problem document that says the same. */
    public Problem problem() {
        return Problem.of(status, String.valueOf(getMessage()));
    }
}
