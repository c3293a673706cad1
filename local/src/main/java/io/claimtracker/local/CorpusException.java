package io.claimtracker.local;

/** A directory that holds no annotated corpus. */
final class CorpusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorpusException(String message) {
        super(message);
    }
}
