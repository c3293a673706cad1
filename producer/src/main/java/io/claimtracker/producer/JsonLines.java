package io.claimtracker.producer;

import java.io.IOException;
import java.util.Optional;

/** Cuts JSON Lines: every line that is not blank is a piece. */
final class JsonLines implements Piece.Cutter {
    private final StrictUtf8 text;
    private final int limit;

    /** @param limit longest line, in UTF-16 units */
    JsonLines(StrictUtf8 text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        text.skipSpace();
        if (text.peek() == StrictUtf8.END) {
            return Optional.empty();
        }
        long line = text.line();
        StringBuilder units = new StringBuilder();
        for (int unit = text.next(); unit != '\n' && unit != StrictUtf8.END; unit = text.next()) {
            if (units.length() <= limit) {
                units.append((char) unit);
            }
        }
        return Optional.of(Piece.of(line, units, limit));
    }
}
