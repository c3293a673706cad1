package io.claimtracker.producer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Complaints of one kind: the first ones are said, all are counted. Safe for several threads. */
final class Complaints {
    private final String kind;
    private final int mostSaid;
    private final Consumer<String> lines;
    private final AtomicLong count = new AtomicLong();

    /**
     * @param kind what is complained of, in the plural
     * @param mostSaid after how many only the count goes on
     */
    Complaints(String kind, int mostSaid, Consumer<String> lines) {
        this.kind = kind;
        this.mostSaid = mostSaid;
        this.lines = lines;
    }

    void add(String complaint) {
        if (count.incrementAndGet() <= mostSaid) {
            lines.accept(complaint);
        }
    }

    long count() {
        return count.get();
    }

    /** Says how many were not said. */
    void finish() {
        if (count.get() > mostSaid) {
            lines.accept(String.format("… and %,d more %s", count.get() - mostSaid, kind));
        }
    }
}
