package io.claimtracker.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.extraction.text.LexiconException;
import io.claimtracker.extraction.text.LexiconLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's files of kinds of event, as a service and extract read them. */
class EventKindFilesTest {
    private final Path directory;

    EventKindFilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void entriesOfAllFilesKeepTheirOrderAndTheirPlaces() throws IOException {
        Path one = file("one.txt", "\uFEFF# a comment\r\npivot\tpivoting\tpivot\t\r\n\r\n");
        Path two = file("two.txt", "swerve\tswerving\tswerve\t\n");

        assertThat(EventKindFiles.read(List.of(one, two)))
                .containsExactly(
                        new LexiconLine(one + ":2", "pivot\tpivoting\tpivot\t"),
                        new LexiconLine(two + ":1", "swerve\tswerving\tswerve\t"));
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheLineThatIsWrong() throws IOException {
        Path latin = directory.resolve("latin.txt");
        Files.write(latin, "pivot\tpivoting\tpivot\t\ndétente\t\t\t\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> EventKindFiles.read(List.of(latin)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(latin + ":2: is not UTF-8");
        assertThatThrownBy(() -> EventKindFiles.read(List.of(directory.resolve("none.txt"))))
                .hasMessage("cannot read the event kinds " + directory.resolve("none.txt") + ": there is no such file");
        assertThatThrownBy(() -> EventKindFiles.read(List.of(directory)))
                .hasMessageStartingWith("cannot read the event kinds " + directory);
    }

    @Test
    void thereIsABoundToAFile() throws IOException {
        Path most = file("most.txt", "#".repeat(EventKindFiles.MOST_BYTES));
        Path more = file("more.txt", "#".repeat(EventKindFiles.MOST_BYTES + 1));

        assertThat(EventKindFiles.read(List.of(most))).isEmpty();
        assertThatThrownBy(() -> EventKindFiles.read(List.of(more)))
                .hasMessage(more + ": is larger than 1048576 bytes");
    }

    @Test
    void whatTwoFilesSayOtherwiseIsNamedInBoth() throws IOException {
        Path one = file("one.txt", "pivot\tpivoting\tturn\n");
        Path two = file("two.txt", "# more\nswerve\tswerving\tturn\n");

        assertThatThrownBy(() -> VersionedExtractor.with(List.of(one, two)))
                .isInstanceOf(LexiconException.class)
                .hasMessage(two + ":2: 'turn' stands in the same column at " + one + ":1 already");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
