package io.claimtracker.producer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, one after the other: never more than one of them is in memory, and a bad one never stops
 * the rest. Warns of an unknown field once in its life.
 */
public final class ArticleReader {
    /** Largest body unless told otherwise, in bytes of UTF-8. */
    public static final int DEFAULT_MAX_BODY_BYTES = 1 << 20;

    private static final int LEAST_PIECE_LIMIT = 8 << 20;
    /** JSON writes two bytes of UTF-8 in at most six characters ({@code \}u00e9), and a record is not all body. */
    private static final int PIECE_LIMIT_PER_BODY_BYTE = 8;
    /** How far to look for the end of a first line to tell how JSON is laid out. */
    private static final int LONGEST_OPENING = 1 << 16;

    private final ArticleJson json;
    private final ArticleText text;
    private final int pieceLimit;
    private long bytesRead;

    /**
     * @param maxBodyBytes largest body, in bytes of UTF-8
     * @param published when texts were published; null if that is not known
     */
    public ArticleReader(int maxBodyBytes, @Nullable Instant published) {
        ArticleRules rules = new ArticleRules(maxBodyBytes);
        this.json = new ArticleJson(rules);
        this.text = new ArticleText(rules, maxBodyBytes, published);
        this.pieceLimit = Math.max(LEAST_PIECE_LIMIT, Math.multiplyExact(PIECE_LIMIT_PER_BODY_BYTE, maxBodyBytes));
    }

    /** Hands over, in order, everything that a source holds; that it cannot be read is a bad record too. */
    public void read(ArticleSource source, Consumer<Read> sink) {
        Place file = Place.of(source.name());
        try (InputStream input = new Counted(source.content().open())) {
            StrictUtf8 content = new StrictUtf8(input);
            switch (source.format()) {
                case TEXT -> sink.accept(text.read(file, content));
                case JSON -> read(file, new JsonElements(content, pieceLimit), sink);
                case JSON_LINES -> read(file, new JsonLines(content, pieceLimit), sink);
                case ANY_JSON -> read(file, cutterFor(content), sink);
            }
        } catch (IOException e) {
            sink.accept(new Read.Bad(file, "", "cannot be read: " + ArticleFiles.reason(e)));
        }
    }

    /** How many bytes of all sources have been read so far. */
    public long bytesRead() {
        return bytesRead;
    }

    private void read(Place file, Piece.Cutter cutter, Consumer<Read> sink) throws IOException {
        for (Optional<Piece> next = cutter.next(); next.isPresent(); next = cutter.next()) {
            Place place = file.atLine(next.get().line());
            if (next.get() instanceof Piece.Text piece) {
                json.read(place, piece.text(), sink);
            } else if (next.get() instanceof Piece.Broken piece) {
                sink.accept(new Read.Bad(place, "", piece.reason()));
            }
        }
    }

    /** An array begins with a bracket; an object over several lines has a first line that cannot end there. */
    private Piece.Cutter cutterFor(StrictUtf8 content) throws IOException {
        content.skipSpace();
        if (content.peek() == '[') {
            return new JsonElements(content, pieceLimit);
        }
        StringBuilder opening = new StringBuilder();
        while (opening.length() < LONGEST_OPENING && content.peek() != '\n' && content.peek() != StrictUtf8.END) {
            opening.append((char) content.next());
        }
        boolean whole = content.peek() == '\n';
        content.putBack(opening.toString());
        String line = opening.toString().stripTrailing();
        boolean goesOn = whole && (line.endsWith("{") || line.endsWith(",") || line.endsWith("["));
        return goesOn ? new JsonElements(content, pieceLimit) : new JsonLines(content, pieceLimit);
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytesRead += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytesRead += Math.max(0, count);
            return count;
        }
    }
}
