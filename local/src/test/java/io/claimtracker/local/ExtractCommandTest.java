package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code extract} with a user's kinds of event. */
final class ExtractCommandTest {
    private final Path article;
    private final Path kinds;

    ExtractCommandTest(@TempDir Path directory) throws IOException {
        kinds = directory.resolve("kinds.txt");
        article = Files.writeString(
                directory.resolve("a.txt"), "Gen. Mark Milley said that al-Qaeda could regroup in Afghanistan.");
    }

    @Test
    void aUsersKindIsFoundInsteadOfTheBuiltInOne() throws IOException {
        Files.writeString(kinds, "# mine\nresurge\tresurging in\tregroup\tregrouping\n");

        assertThat(extract()).contains("al-Qaeda regrouping in Afghanistan");
        assertThat(extract("--event-kinds", kinds.toString())).contains("al-Qaeda resurging in Afghanistan");
    }

    @Test
    void anEntryThatCannotBeUsedIsOneLineWithFileAndLine() throws IOException {
        Files.writeString(kinds, "# mine\nresurge\n");

        CommandRun run = CommandRun.of("extract", "--event-kinds", kinds.toString(), article.toString());

        assertThat(run.code()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip())
                .isEqualTo("claims: " + kinds
                        + ":2: has 1 cell where there must be four, apart by tabs: kind, label, verbs, nouns");
    }

    private String extract(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "extract";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = article.toString();
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
