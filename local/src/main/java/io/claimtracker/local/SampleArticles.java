package io.claimtracker.local;

import io.claimtracker.schemas.SetupException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The articles that come with the program: short ones, in our own words, on which positions really change. */
final class SampleArticles {
    private static final String FOLDER = "/sample";

    private SampleArticles() {}

    /** Lays the articles out as files in a directory, over what is there of the same name. */
    static void layOut(Path directory) {
        URL folder = SampleArticles.class.getResource(FOLDER);
        if (folder == null) {
            throw new SetupException("this build has no bundled articles; name some with --articles");
        }
        try {
            Files.createDirectories(directory);
            copy(folder.toURI(), directory);
        } catch (IOException | URISyntaxException e) {
            throw new SetupException("cannot write the bundled articles to " + directory + ": " + e.getMessage(), e);
        }
    }

    private static void copy(URI folder, Path directory) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            copy(Path.of(folder), directory);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            copy(jar.getPath(FOLDER), directory);
        }
    }

    private static void copy(Path from, Path directory) throws IOException {
        List<Path> articles;
        try (Stream<Path> files = Files.list(from)) {
            articles = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path article : articles) {
            Path to = directory.resolve(article.getFileName().toString());
            Files.copy(article, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
