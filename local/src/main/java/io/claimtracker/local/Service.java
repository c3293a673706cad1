package io.claimtracker.local;

import java.time.Duration;

/** The streams app and its API, running. */
public interface Service extends AutoCloseable {
    /** Where the API answers: http://host:port. */
    String url();

    /**
     * Waits until every record that was in the articles topic when this was called is in the views.
     *
     * @return false if that took longer than the patience given; ask again
     * @throws RuntimeException if it never will be, because the app has failed
     */
    boolean awaitLoaded(Duration patience) throws InterruptedException;

    /** Whether it still runs: it may fail long after it started. */
    boolean running();

    /** Ends the API and the app cleanly, and returns when they have ended. */
    @Override
    void close();
}
