package io.claimtracker.producer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that articles can be read from: a file, standard input, a resource on the class path.
 *
 * @param name what messages call it; a text's uri
 * @param format how its content is read
 * @param content opens it
 */
public record ArticleSource(String name, Format format, Content content) {
    /** How a source's content is read. */
    public enum Format {
        /** One JSON object, or an array of them. */
        JSON,
        /** A JSON object a line. */
        JSON_LINES,
        /** One article's text, its title on the first line. */
        TEXT,
        /** Any of the JSON forms, told apart by how it begins. */
        ANY_JSON
    }

    /** Opens a source's content; whoever calls closes it. */
    public interface Content {
        /** The content from its start. */
        InputStream open() throws IOException;
    }

    /** A file, read as its ending says; empty if that is not .json, .jsonl or .txt. */
    public static Optional<ArticleSource> of(Path file) {
        String name = file.normalize().toString().replace(File.separatorChar, '/');
        return of(name, () -> Files.newInputStream(file));
    }

    /** A named stream, read as the name's ending says; empty if that is not .json, .jsonl or .txt. */
    public static Optional<ArticleSource> of(String name, Content content) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return Optional.of(new ArticleSource(name, Format.JSON, content));
        }
        if (lower.endsWith(".jsonl")) {
            return Optional.of(new ArticleSource(name, Format.JSON_LINES, content));
        }
        if (lower.endsWith(".txt")) {
            return Optional.of(new ArticleSource(name, Format.TEXT, content));
        }
        return Optional.empty();
    }

    /** Standard input, in any of the JSON forms. */
    public static ArticleSource standardInput(InputStream input) {
        return new ArticleSource("stdin", Format.ANY_JSON, () -> input);
    }
}
