package io.claimtracker.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A UTF-8 text read one UTF-16 unit at a time, its lines counted; a byte order mark at its start is left out.
 *
 * <p>One bad byte must not cost the rest of the file, so each is marked in the text by a low surrogate on its own, which no
 * well-formed text holds: whoever gets a piece of the text asks {@link UnpairedSurrogate#in} and knows both whether and
 * where it is bad. That must be asked before JSON's escapes are read, which could pair with a mark.
 */
final class StrictUtf8 {
    /** What {@link #next} and {@link #peek} return after the last unit. */
    static final int END = -1;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char FIRST_MARK = '\uDC00';

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharBuffer units = CharBuffer.allocate(BUFFER_BYTES).flip();
    private boolean ended;
    private long line = 1;
    private String putBack = "";
    private int putBackIndex;

    /** @param input closed by whoever opened it */
    StrictUtf8(InputStream input) throws IOException {
        this.input = input;
        if (peek() == BYTE_ORDER_MARK) {
            next();
        }
    }

    /** The line on which the next unit stands, from 1. */
    long line() {
        return line;
    }

    /** The next unit, without taking it. */
    int peek() throws IOException {
        if (putBackIndex < putBack.length()) {
            return putBack.charAt(putBackIndex);
        }
        return units.hasRemaining() || fill() ? units.get(units.position()) : END;
    }

    /** Takes the next unit. */
    int next() throws IOException {
        int unit = peek();
        if (unit == END) {
            return END;
        }
        if (putBackIndex < putBack.length()) {
            putBackIndex++;
        } else {
            units.position(units.position() + 1);
        }
        if (unit == '\n') {
            line++;
        }
        return unit;
    }

    /** Puts back what was taken last, to be taken again. */
    void putBack(String text) {
        putBack = text + putBack.substring(putBackIndex);
        putBackIndex = 0;
        line -= text.chars().filter(unit -> unit == '\n').count();
    }

    /** Takes what JSON calls white space. */
    void skipSpace() throws IOException {
        for (int unit = peek(); unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r'; unit = peek()) {
            next();
        }
    }

    /** How to name the bad byte that the mark at an index of a text stands for. */
    static String badByte(CharSequence text, int index) {
        return String.format("is not UTF-8 (byte 0x%02X)", text.charAt(index) - FIRST_MARK);
    }

    private boolean fill() throws IOException {
        units.clear();
        while (units.position() == 0) {
            CoderResult result = decoder.decode(bytes, units, ended);
            if (result.isMalformed()) {
                mark(result.length());
            } else if (units.position() == 0) {
                if (ended) {
                    units.flip();
                    return false;
                }
                readMore();
            }
        }
        units.flip();
        return true;
    }

    private void mark(int badBytes) {
        if (units.remaining() < badBytes) {
            return;
        }
        for (int i = 0; i < badBytes; i++) {
            units.put((char) (FIRST_MARK + (bytes.get() & 0xFF)));
        }
    }

    private void readMore() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }
}
