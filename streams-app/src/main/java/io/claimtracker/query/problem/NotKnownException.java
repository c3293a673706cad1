package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** What was asked for is not there, though every place where it could be was read. */
public final class NotKnownException extends QueryException {
    private static final long serialVersionUID = 1L;

    public NotKnownException(String detail) {
        super(HttpStatus.NOT_FOUND, detail);
    }
}
