package io.claimtracker.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that a command sends along: in a file, as what stands on a command line is seen by everybody on the machine. */
final class CallerKey {
    private static final int MAX_BYTES = 1_024;

    private CallerKey() {}

    /**
     * The key in a file; none without one.
     *
     * @throws ApiException if it cannot be read, or is no key
     */
    static Optional<String> in(@Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(required(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8), file.toString()));
        } catch (NoSuchFileException e) {
            throw new ApiException("cannot read the key " + file + ": there is no such file", e);
        } catch (IOException e) {
            throw new ApiException("cannot read the key " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * A text as a key.
     *
     * @throws ApiException if it is none
     */
    static String required(String text, String where) {
        String key = text.strip();
        if (!key.matches("[!-~]+")) {
            throw new ApiException(where + " has no key: it is one word on a line of its own");
        }
        return key;
    }
}
