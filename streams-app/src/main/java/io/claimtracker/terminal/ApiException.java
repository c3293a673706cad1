package io.claimtracker.terminal;

/** Why the API gave no answer, in a line for people. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ApiException(String message) {
        super(message);
        this.status = 0;
    }

    /** @param status as HTTP has it */
    ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    ApiException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** Whether what was asked about does not exist. */
    boolean isUnknown() {
        return status == 404;
    }
}
