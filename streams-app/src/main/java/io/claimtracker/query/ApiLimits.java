package io.claimtracker.query;

import java.time.Duration;

/**
 * How much the API takes on at once.
 *
 * @param requests most requests that are worked on at one time, and as many again of other instances; further ones are told to
 *     come again
 * @param connections most connections that are open at one time, idle ones and streams included; further ones wait
 * @param idle how long a connection may be silent, in a request or between two, before it is closed
 */
public record ApiLimits(int requests, int connections, Duration idle) {
    /** As an instance has them. */
    public static final ApiLimits DEFAULT = new ApiLimits(64, 2_048, Duration.ofSeconds(30));

    /** Threads beside those that work on requests and write streams: to accept, to select, and to say no. */
    private static final int FURTHER_THREADS = 32;

    public ApiLimits {
        if (requests < 1 || connections < 1 || idle.toMillis() < 1) {
            throw new IllegalArgumentException("a limit under one lets nothing through");
        }
    }

    int threads() {
        return 2 * requests + ShiftEvents.MOST_STREAMS + FURTHER_THREADS;
    }
}
