package io.claimtracker.query.http;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is written bit by bit, since it is too large to be made before, or has no end. */
@FunctionalInterface
public interface StreamBody {
    /**
     * Writes it.
     *
     * @throws IOException if whoever asked is gone
     * @throws RuntimeException if it cannot be written whole; the response is then cut off, so that nobody takes a part for
     *     the whole
     */
    void writeTo(OutputStream out) throws IOException;
}
