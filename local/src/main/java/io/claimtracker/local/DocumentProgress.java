package io.claimtracker.local;

import io.claimtracker.producer.StandardError;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How many documents are done: a bar on standard error where it is a terminal, else nothing. */
final class DocumentProgress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintWriter err;
    private final Optional<ProgressBar> bar;

    DocumentProgress(String task, PrintWriter err) {
        this.err = err;
        this.bar = StandardError.isTerminal() ? Optional.of(bar(task)) : Optional.empty();
    }

    /** How many there are, once that is known. */
    void expect(int documents) {
        bar.ifPresent(one -> one.maxHint(documents));
    }

    /** One more is done. */
    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    /** Says a line; the bar goes on below it. */
    void say(String line) {
        err.println(bar.isPresent() ? CLEAR_LINE + line : line);
        err.flush();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }
}
