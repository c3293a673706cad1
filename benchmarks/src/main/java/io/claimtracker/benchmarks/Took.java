package io.claimtracker.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something took.
 *
 * @param seconds by the clock
 * @param processorSeconds of all threads of this process, broker and all: nearly the same whoever else is at work
 */
record Took(double seconds, double processorSeconds) {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A watch that runs. */
    static final class Watch {
        private final long begin = System.nanoTime();
        private final long processor = PROCESS.getProcessCpuTime();

        /** What it shows. */
        Took took() {
            return new Took((System.nanoTime() - begin) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
        }
    }
}
