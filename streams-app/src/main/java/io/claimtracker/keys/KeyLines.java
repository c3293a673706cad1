package io.claimtracker.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of keys: one a line, name, tab, hash, and where the key may write, tab and {@code write}; # for comments. */
final class KeyLines {
    /** Most lines of a file, comments included: every key is compared with each. */
    static final int MAX_LINES = 1_000;

    /** Most bytes of a file. */
    static final int MAX_BYTES = 256 << 10;

    private KeyLines() {}

    /** @throws KeyFileException if it cannot be read, is too large, or a line of it is wrong */
    static ApiKeys read(Path file) {
        String[] lines = text(file).split("\r?\n", -1);
        int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        if (count > MAX_LINES) {
            throw new KeyFileException(file + " has " + count + " lines, at most " + MAX_LINES + " are allowed");
        }
        List<ApiKey> keys = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int number = 1; number <= count; number++) {
            String line = lines[number - 1];
            if (!line.isBlank() && !line.startsWith("#")) {
                ApiKey key = parse(file, number, line);
                Integer before = seen.putIfAbsent(key.hash(), number);
                if (before != null) {
                    throw new KeyFileException(file + ":" + number + ": this is the key of line " + before + " again");
                }
                keys.add(key);
            }
        }
        return new ApiKeys(keys);
    }

    /**
     * Whether the last line of a file is a whole one; of an empty file it is.
     *
     * @throws KeyFileException if it is no file of keys
     */
    static boolean endsInLineBreak(Path file) {
        read(file);
        String text = text(file);
        return text.isEmpty() || text.endsWith("\n");
    }

    private static ApiKey parse(Path file, int number, String line) {
        try {
            return ApiKey.parse(line);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new KeyFileException(file + " has more than " + MAX_BYTES + " bytes, the most allowed");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new KeyFileException("cannot read the API keys " + file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new KeyFileException("cannot read the API keys " + file + ": it is not UTF-8", e);
        } catch (IOException e) {
            throw new KeyFileException("cannot read the API keys " + file + ": " + e.getMessage(), e);
        }
    }
}
