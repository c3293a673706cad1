package io.claimtracker.query.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that the web page is made of.
 *
 * @param contentType with its charset
 * @param text what is in it
 */
record PageFile(String contentType, String text) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    /** A resource of the class path; empty when there is none of this name, or it is of a type that no page has. */
    static Optional<PageFile> resource(String name) {
        @Nullable String contentType = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (contentType == null) {
            return Optional.empty();
        }
        try (InputStream resource = PageFile.class.getClassLoader().getResourceAsStream(name)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(
                            new PageFile(contentType, new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
