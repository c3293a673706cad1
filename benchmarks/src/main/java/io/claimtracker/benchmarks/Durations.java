package io.claimtracker.benchmarks;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How long each of some runs took.
 *
 * @param sorted in nanoseconds, shortest first
 */
record Durations(List<Long> sorted) {
    /** Runs something that can be told its number and tells how long the part of it took that is to be timed. */
    static Durations of(int runs, IntToLongFunction timed) {
        return new Durations(
                IntStream.range(0, runs).mapToLong(timed).sorted().boxed().toList());
    }

    /** How long something takes, in nanoseconds. */
    static long time(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return System.nanoTime() - begin;
    }

    double medianMillis() {
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    double p99Millis() {
        return sorted.get(sorted.size() * 99 / 100) / 1e6;
    }
}
