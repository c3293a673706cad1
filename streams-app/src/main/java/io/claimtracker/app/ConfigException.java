package io.claimtracker.app;

/** A setting is unknown or wrong; the message names it. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with which setting. */
    public ConfigException(String message) {
        super(message);
    }

    /** What is wrong with which setting, and the error that showed it. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
