package io.claimtracker.local;

/** A model that cannot be read, written or trained. */
final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }
}
