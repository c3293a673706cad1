package io.claimtracker.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: another takes its place, up to a limit in a time. Past it the instance ends,
 * for what is wrong will not pass by trying again, and whoever runs it should know.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int MOST = 10;
    private static final long WITHIN_NANOS = 600_000_000_000L;

    private final Deque<Long> replaced = new ArrayDeque<>();

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        long now = System.nanoTime();
        while (!replaced.isEmpty() && now - replaced.getFirst() > WITHIN_NANOS) {
            replaced.removeFirst();
        }
        if (replaced.size() < MOST) {
            replaced.addLast(now);
            LOG.error("a stream thread died, another takes its place ({} of {})", replaced.size(), MOST, exception);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("a stream thread died, the {}th within ten minutes: this instance ends", MOST + 1, exception);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
