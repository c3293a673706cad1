package io.claimtracker.extraction.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cases of a table beside the tests: one a line, # begins a comment, characters hard to see are written out. */
final class Cases {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Cases() {}

    static Stream<String> of(String file) {
        try (InputStream stream = Cases.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String written) {
        return ESCAPE.matcher(written)
                .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)))
                .replace("\\r", "\r")
                .replace('⏎', '\n')
                .replace("¶", "\n\n");
    }
}
