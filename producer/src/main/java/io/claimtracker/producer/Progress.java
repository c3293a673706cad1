package io.claimtracker.producer;

/** Shows how far publishing is, and says what is to be said meanwhile. */
public interface Progress extends AutoCloseable {
    /** Called after every record. */
    void at(long articles, long bytes);

    /** Says a line; may be called by any thread. */
    void say(String line);

    @Override
    void close();
}
