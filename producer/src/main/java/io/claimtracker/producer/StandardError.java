package io.claimtracker.producer;

import java.io.IOException;

/** Where progress is shown to people, and nobody else. */
public final class StandardError {
    private StandardError() {}

    /** Whether it is a terminal. Java has no word for it; POSIX has, and where that is missing, it is none. */
    public static boolean isTerminal() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2").inheritIO().start();
            return test.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
