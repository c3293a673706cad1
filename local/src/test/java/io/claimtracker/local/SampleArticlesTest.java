package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled sample, as it is laid out. */
final class SampleArticlesTest {
    @Test
    void theIndexNamesExactlyTheFiles(@TempDir Path directory) throws IOException {
        SampleArticles.layOut(directory);

        assertThat(names(directory)).containsExactlyElementsOf(index()).isNotEmpty();
    }

    private static List<String> index() throws IOException {
        try (InputStream index =
                Objects.requireNonNull(SampleArticlesTest.class.getResourceAsStream("/sample/index.txt"))) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
