package io.claimtracker.producer;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Progress for logs and pipes: a line every few seconds. */
public final class ProgressLines implements Progress {
    private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private long lastLineAt;

    /** @param lines gets the lines, one call a line */
    public ProgressLines(Consumer<String> lines) {
        this(lines, System::nanoTime);
    }

    ProgressLines(Consumer<String> lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.lastLineAt = nanoTime.getAsLong();
    }

    @Override
    public void at(long articles, long bytes) {
        long now = nanoTime.getAsLong();
        if (now - lastLineAt >= INTERVAL) {
            lastLineAt = now;
            say(String.format(Locale.ROOT, "%,d articles, %,d bytes read", articles, bytes));
        }
    }

    @Override
    public void say(String line) {
        lines.accept(Line.of(line));
    }

    @Override
    public void close() {}
}
