package io.claimtracker.benchmarks;

/** An application whose way through the articles is timed. */
interface Measured extends AutoCloseable {
    /**
     * Whether it runs and is done with every article that was in the topic when this was called.
     *
     * @throws IllegalStateException if it never will be
     */
    boolean isDone() throws InterruptedException;

    /** Ends it, and returns when it has ended. */
    @Override
    void close();
}
