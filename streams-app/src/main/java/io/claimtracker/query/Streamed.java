package io.claimtracker.query;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is too long to be held: it is written as it is made. */
@FunctionalInterface
interface Streamed {
    /**
     * Writes all of it.
     *
     * @throws IOException if whoever asked takes no more
     * @throws QueryException if the rest cannot be had
     */
    void writeTo(OutputStream out) throws IOException;
}
