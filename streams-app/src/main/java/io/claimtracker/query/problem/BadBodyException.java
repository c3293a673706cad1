package io.claimtracker.query.problem;

import io.javalin.http.HttpStatus;

/** The body of a request is wrong: sending it again will not help. */
public final class BadBodyException extends QueryException {
    private static final long serialVersionUID = 1L;

    private final String field;

    private BadBodyException(HttpStatus status, String field, String detail) {
        super(status, detail);
        this.field = field;
    }

    /** It cannot be read as what it must be. */
    public static BadBodyException unreadable(String detail) {
        return new BadBodyException(HttpStatus.BAD_REQUEST, "", detail);
    }

    /** One of its fields is unknown, missing or wrong; the problem names it. */
    public static BadBodyException field(String field, String detail) {
        return new BadBodyException(HttpStatus.BAD_REQUEST, field, field + " " + detail);
    }

    /** The body has more bytes than are taken. */
    public static BadBodyException tooLarge(int mostBytes) {
        return new BadBodyException(
                HttpStatus.CONTENT_TOO_LARGE, "", "the body has more than " + mostBytes + " bytes, the most allowed");
    }

    /** The body is not declared to be JSON. */
    public static BadBodyException notJson(String contentType) {
        return new BadBodyException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "",
                (contentType.isEmpty() ? "without a content type" : "the content type is " + contentType)
                        + "; it must be application/json");
    }

    @Override
    public Problem problem() {
        Problem problem = super.problem();
        return field.isEmpty() ? problem : problem.with("field", field);
    }
}
