package io.claimtracker.query;

/** Who knows how the system stands. */
public interface StatusSource {
    /** Whether questions can be answered here now. */
    boolean ready();

    /** How the system stands now. */
    Status status();
}
