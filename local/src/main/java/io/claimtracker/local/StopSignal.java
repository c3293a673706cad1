package io.claimtracker.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C (or SIGTERM) as something to wait for: whoever holds this closes what it opened, in its own order, and the
 * process lives until it has.
 */
final class StopSignal implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** A signal for as long as this is not closed. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::hold, "stop"));
        return signal;
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits for it; returns whether it came within the time. */
    boolean await(Duration patience) throws InterruptedException {
        return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the process end. */
    @Override
    public void close() {
        ended.countDown();
    }

    private void hold() {
        asked.countDown();
        try {
            // A time limit, so that nothing that hangs can make the process immortal.
            ended.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
