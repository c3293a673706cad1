package io.claimtracker.producer;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text over and over, for files larger than memory should have to hold. */
final class RepeatedInput extends InputStream {
    private final byte[] text;
    private long left;
    private int index;

    RepeatedInput(String text, long times) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.left = times;
    }

    @Override
    public int read() {
        if (left == 0) {
            return -1;
        }
        int value = text[index++];
        if (index == text.length) {
            index = 0;
            left--;
        }
        return value & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = 0;
        while (count < length && left > 0) {
            buffer[offset + count++] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
