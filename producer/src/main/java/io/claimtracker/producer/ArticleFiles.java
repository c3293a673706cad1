package io.claimtracker.producer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the files to read under the paths of a command: a directory's in the order of their names, its directories'
 * within. What begins with a dot is passed over, and so are links to directories, which may lead in circles.
 */
final class ArticleFiles {
    private final Consumer<ArticleSource> sources;
    private final Consumer<Read> problems;
    private final Set<String> endingsWarnedOf = new HashSet<>();

    /**
     * @param sources gets every file to read, when it is found
     * @param problems gets every path that cannot be read, and a warning for each ending that is none of ours
     */
    ArticleFiles(Consumer<ArticleSource> sources, Consumer<Read> problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** Finds what is under a path; a file that is named itself must have an ending of ours. */
    void visit(Path path) {
        if (Files.isDirectory(path)) {
            visitDirectory(path);
            return;
        }
        Optional<ArticleSource> source = ArticleSource.of(path);
        if (source.isEmpty() && Files.notExists(path)) {
            problems.accept(bad(path, "is not there"));
        } else if (source.isPresent()) {
            sources.accept(source.get());
        } else {
            problems.accept(bad(path, "is skipped: its name does not end in .json, .jsonl or .txt"));
        }
    }

    /** The bytes of all files under some paths, as far as they can be told. */
    static long bytesUnder(List<Path> paths) {
        AtomicLong bytes = new AtomicLong();
        ArticleFiles files = new ArticleFiles(source -> bytes.addAndGet(size(source.name())), problem -> {});
        paths.forEach(files::visit);
        return bytes.get();
    }

    private static long size(String name) {
        try {
            return Files.size(Path.of(name));
        } catch (IOException e) {
            // What cannot be read is told of when it is read.
            return 0;
        }
    }

    private void visitDirectory(Path directory) {
        for (Path path : entries(directory)) {
            String name = String.valueOf(path.getFileName());
            if (name.startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                visitDirectory(path);
            } else if (!Files.isDirectory(path)) {
                visitEntry(path, name);
            }
        }
    }

    private void visitEntry(Path path, String name) {
        Optional<ArticleSource> source = ArticleSource.of(path);
        if (source.isPresent()) {
            sources.accept(source.get());
            return;
        }
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "no ending";
        if (endingsWarnedOf.add(ending)) {
            problems.accept(new Read.Warning(
                    Place.of(path.toString()), "skipped, as is every other file in directories with " + ending));
        }
    }

    private List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            problems.accept(bad(directory, "cannot be read: " + reason(e)));
            return List.of();
        }
    }

    private static Read.Bad bad(Path path, String reason) {
        return new Read.Bad(Place.of(path.toString()), "", reason);
    }

    /** Why a file cannot be read, in words: the file system's own messages are often just the name. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
