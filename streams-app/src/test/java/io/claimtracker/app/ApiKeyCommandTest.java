package io.claimtracker.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.keys.ApiKey;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.keys.KeyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Keys as the command makes them. */
class ApiKeyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path file;

    ApiKeyCommandTest(@TempDir Path directory) {
        this.file = directory.resolve("keys.txt");
    }

    /** What stdout has of it: the key and nothing else. */
    private String make(String... arguments) {
        out.getBuffer().setLength(0);
        int code = new CommandLine(new ApiKeyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).matches("ctk_[A-Za-z0-9_-]{43}\\R");
        return out.toString().strip();
    }

    @Test
    void aKeyThatWasMadeIsLetInAsTheFileSays() throws IOException {
        Files.writeString(file, "# no line break at the end");
        String ann = make("ann", "--file", file.toString());
        String bob = make("bob", "--write", "--file", file.toString());

        ApiKeys keys = KeyFile.open(file, System::nanoTime).get();

        assertThat(keys.find(ann).map(ApiKey::line))
                .hasValueSatisfying(line -> assertThat(line).startsWith("ann\t").doesNotEndWith("write"));
        assertThat(keys.find(bob).map(ApiKey::mayWrite)).hasValue(true);
        assertThat(Files.readString(file)).doesNotContain(ann).doesNotContain(bob);
    }

    @Test
    void aNewFileIsItsOwnersAlone() throws IOException {
        make("ann", "--file", file.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAFileTheLineIsPrintedBesideTheKey() {
        String key = make("ann");

        assertThat(err.toString()).containsPattern("(?m)^ann\t[0-9a-f]{64}$").doesNotContain(key);
    }

    @Test
    void whatIsNoFileOfKeysStaysAsItIs() throws IOException {
        Files.writeString(file, "# Notes\nbuy milk\n");

        int code = new CommandLine(new ApiKeyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("ann", "--file", file.toString());

        assertThat(code).isNotZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("# Notes\nbuy milk\n");
    }

    @Test
    void twoKeysAreNeverTheSame() {
        assertThat(make("ann")).isNotEqualTo(make("ann"));
    }
}
