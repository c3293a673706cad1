package io.claimtracker.local;

import java.io.PrintWriter;
import java.util.Locale;

/** What training has done so far, a line a step with the seconds since its begin. Safe for use by several threads. */
final class TrainingLog {
    private final PrintWriter err;
    private final long begin = System.nanoTime();

    TrainingLog(PrintWriter err) {
        this.err = err;
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    void step(String done) {
        say(String.format(Locale.ROOT, "%6.0f s  %s", seconds(), done));
    }

    synchronized void say(String line) {
        err.println(line);
        err.flush();
    }
}
