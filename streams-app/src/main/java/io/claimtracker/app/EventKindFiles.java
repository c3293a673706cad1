package io.claimtracker.app;

import io.claimtracker.extraction.text.LexiconLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with a user's kinds of event, read whole: extraction itself opens none. */
public final class EventKindFiles {
    /** Largest file, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    private EventKindFiles() {}

    /**
     * The entries of all files, in their order.
     *
     * @throws ConfigException naming the file, and the line if there is one, that cannot be read
     */
    public static List<LexiconLine> read(List<Path> files) {
        List<LexiconLine> entries = new ArrayList<>();
        for (Path file : files) {
            entries.addAll(LexiconLine.of(file.toString(), text(file).lines().toList()));
        }
        return entries;
    }

    private static String text(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new ConfigException("cannot read the event kinds " + file + ": there is no such file", e);
        } catch (IOException e) {
            throw new ConfigException("cannot read the event kinds " + file + ": " + e.getMessage(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new ConfigException(file + ": is larger than " + MOST_BYTES + " bytes");
        }
        String text = decoded(file, bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            long line = 1
                    + text.flip().chars().filter(character -> character == '\n').count();
            throw new ConfigException(file + ":" + line + ": is not UTF-8");
        }
        return text.flip().toString();
    }
}
