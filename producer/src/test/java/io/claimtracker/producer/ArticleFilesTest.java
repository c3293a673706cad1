package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    @TempDir
    private Path directory = Path.of("");

    private final List<String> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void directoryGivesItsFilesInOrderOfNames() throws IOException {
        write("b.txt", "a.jsonl", "c/d/e.JSON", "c/a.txt", "notes.md", "c/more.md", "README", ".git/x.json", ".x.txt");
        Files.createSymbolicLink(directory.resolve("c/circle"), directory);

        visit(directory);

        assertThat(found).containsExactly("a.jsonl", "b.txt", "c/a.txt", "c/d/e.JSON");
        assertThat(problems)
                .containsExactly(
                        "README: skipped, as is every other file in directories with no ending",
                        "c/more.md: skipped, as is every other file in directories with .md");
    }

    @Test
    void fileNamedItselfMustHaveAnEndingOfOurs() throws IOException {
        write("notes.md");

        visit(directory.resolve("notes.md"));

        assertThat(found).isEmpty();
        assertThat(problems).containsExactly("notes.md: is skipped: its name does not end in .json, .jsonl or .txt");
    }

    @Test
    void bytesOfAllFilesAreAddedUp() throws IOException {
        write("a.txt", "b/c.txt", "no.md");

        assertThat(ArticleFiles.bytesUnder(List.of(directory, Path.of("missing.txt"))))
                .isEqualTo(2);
    }

    private void visit(Path path) {
        new ArticleFiles(
                        source -> found.add(withoutDirectory(source.name())),
                        problem -> problems.add(withoutDirectory(
                                problem instanceof Read.Bad bad ? bad.message() : ((Read.Warning) problem).message())))
                .visit(path);
    }

    private String withoutDirectory(String text) {
        return text.replace(directory + "/", "");
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }
}
