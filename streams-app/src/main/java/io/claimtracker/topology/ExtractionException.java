package io.claimtracker.topology;

/** Extraction failed on an article, which goes to the dead letters with this message. */
final class ExtractionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String exception;

    ExtractionException(Throwable cause) {
        super("extraction failed: " + cause, cause);
        exception = cause.getClass().getName();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The class of what was thrown. */
    String exception() {
        return exception;
    }
}
