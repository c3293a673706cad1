package io.claimtracker.producer;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Progress for people: a bar on standard error, of bytes read where their total is known. */
final class ProgressOnTerminal implements Progress {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream err;
    private final ProgressBar bar;

    /** @param totalBytes of everything to read; -1 if that is not known */
    ProgressOnTerminal(PrintStream err, long totalBytes) {
        this.err = err;
        this.bar = new ProgressBarBuilder()
                .setTaskName("publish")
                .setInitialMax(totalBytes)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void at(long articles, long bytes) {
        bar.stepTo(bytes);
        bar.setExtraMessage(String.format(Locale.ROOT, "%,d articles", articles));
    }

    @Override
    public void say(String line) {
        err.println(CLEAR_LINE + Line.of(line));
    }

    @Override
    public void close() {
        bar.close();
    }
}
