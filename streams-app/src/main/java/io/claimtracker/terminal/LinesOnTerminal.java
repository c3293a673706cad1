package io.claimtracker.terminal;

import java.io.PrintWriter;

/** Counts lines as they pass, and shows now and then on a terminal how many have. */
final class LinesOnTerminal {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final long BYTES_BETWEEN = 1 << 20;

    private final PrintWriter err;
    private final boolean shown;
    private long lines;
    private long bytes;
    private long bytesShown;

    LinesOnTerminal(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void add(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        bytes += length;
        if (shown && bytes - bytesShown >= BYTES_BETWEEN) {
            bytesShown = bytes;
            err.printf("%s%,d lines, %,d MB", CLEAR_LINE, lines, bytes >> 20);
            err.flush();
        }
    }

    /** The number of lines. */
    long end() {
        if (bytesShown > 0) {
            err.print(CLEAR_LINE);
        }
        return lines;
    }
}
