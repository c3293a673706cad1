package io.claimtracker.query;

import io.javalin.http.HttpStatus;

/** Whoever asks may not: it is not known who that is, or known and not enough. */
public final class RefusedException extends QueryException {
    private static final long serialVersionUID = 1L;

    private RefusedException(HttpStatus status, String detail) {
        super(status, detail);
    }

    static RefusedException unknown(String detail) {
        return new RefusedException(HttpStatus.UNAUTHORIZED, detail);
    }

    static RefusedException forbidden(String detail) {
        return new RefusedException(HttpStatus.FORBIDDEN, detail);
    }
}
