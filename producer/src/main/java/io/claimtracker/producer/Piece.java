package io.claimtracker.producer;

import java.io.IOException;
import java.util.Optional;

/** What a JSON file is cut into before anything is parsed, so that one broken record does not cost the next. */
sealed interface Piece {
    /** The line on which it starts. */
    long line();

    /** The text of what should be one article. */
    record Text(long line, String text) implements Piece {}

    /** A stretch that gives no article. */
    record Broken(long line, String reason) implements Piece {}

    /** A way to cut, which holds one piece at a time. */
    interface Cutter {
        /** The next piece; empty after the last. */
        Optional<Piece> next() throws IOException;
    }

    /** Either the text, or that it was longer than allowed; what is over the limit was never kept. */
    static Piece of(long line, CharSequence text, int limit) {
        return text.length() > limit
                ? new Broken(line, String.format("is skipped: longer than %,d characters", limit))
                : new Text(line, text.toString());
    }
}
