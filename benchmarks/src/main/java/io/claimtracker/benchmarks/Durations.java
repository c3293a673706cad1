package io.claimtracker.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How much of a processor each of some runs took.
 *
 * @param sorted in nanoseconds, least first
 */
record Durations(List<Long> sorted) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Runs something that can be told its number and tells how long the part of it took that is to be timed. */
    static Durations of(int runs, IntToLongFunction timed) {
        return new Durations(
                IntStream.range(0, runs).mapToLong(timed).sorted().boxed().toList());
    }

    /** How much of a processor something takes in this thread, in nanoseconds: the same whoever else is at work. */
    static long time(Runnable task) {
        long begin = THREADS.getCurrentThreadCpuTime();
        task.run();
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    double medianMillis() {
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    double p99Millis() {
        return sorted.get(sorted.size() * 99 / 100) / 1e6;
    }
}
