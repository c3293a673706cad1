package io.claimtracker.local;

import java.io.PrintWriter;

/** What prints every position and the shifts between them as tables, asking the API. */
public interface ViewPrinter {
    /**
     * Prints them.
     *
     * @param url of the API
     */
    void print(String url, PrintWriter out);
}
