package io.claimtracker.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.LogLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of keys, as it is read, and read again. */
class KeyFileTest {
    private static final Secret ANNS = Secret.random();
    private static final Secret BOBS = Secret.random();
    private static final String ANN = ApiKey.of("ann", ANNS, false).line();
    private static final String BOB = ApiKey.of("bob", BOBS, true).line();

    private final AtomicLong nanos = new AtomicLong();
    private final Path file;

    KeyFileTest(@TempDir Path directory) {
        this.file = directory.resolve("keys.txt");
    }

    @BeforeEach
    void makeTheFileForItsOwnerAlone() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private KeyFile open() {
        return KeyFile.open(file, nanos::get);
    }

    private void checkRefused(String text, String message) throws IOException {
        write(text);
        assertThatThrownBy(this::open).isInstanceOf(KeyFileException.class).hasMessage(file + message);
    }

    @Test
    void aKeyIsFoundByItselfAndByNothingElse() throws IOException {
        write("# who may ask\r\n\r\n" + ANN + "\r\n" + BOB);

        ApiKeys keys = open().get();

        assertThat(keys.size()).isEqualTo(2);
        assertThat(keys.find(ANNS.text())).hasValueSatisfying(key -> {
            assertThat(key.name()).isEqualTo("ann");
            assertThat(key.mayWrite()).isFalse();
        });
        assertThat(keys.find(BOBS.text())).hasValueSatisfying(key -> {
            assertThat(key.name()).isEqualTo("bob");
            assertThat(key.mayWrite()).isTrue();
        });
        assertThat(keys.find(ANNS.hash())).isEmpty();
        assertThat(keys.find(ANNS.text() + " ")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void aWrongLineIsNamedAndNotRepeated() throws IOException {
        checkRefused(
                "# keys\n" + ANNS.text() + "\n",
                ":2: a line is a name, a tab and a hash, and where it may write, a tab and 'write'");
        checkRefused(
                ANN + "\nbob\t" + BOBS.text() + "\n",
                ":2: behind the name stands the SHA-256 of the key, 64 hexadecimal digits");
        checkRefused(ANN + "\tadmin", ":1: behind the hash stands 'write' or nothing");
        checkRefused(
                ANN + "\twrite\t", ":1: a line is a name, a tab and a hash, and where it may write, a tab and 'write'");
        checkRefused(
                ANN.replace("ann", "ann b"),
                ":1: a name is 1 to 64 letters, digits, dots, hyphens, underscores and @, a letter or a digit first");
        checkRefused(ANN + "\n" + ANN.replace("ann", "bob"), ":2: this is the key of line 1 again");
    }

    @Test
    void thereIsABoundToAFile() throws IOException {
        write("#\n".repeat(KeyLines.MAX_LINES - 1) + ANN + "\n");
        assertThat(open().get().size()).isEqualTo(1);

        checkRefused("#\n".repeat(KeyLines.MAX_LINES) + ANN, " has 1001 lines, at most 1000 are allowed");
        checkRefused("#".repeat(KeyLines.MAX_BYTES + 1), " has more than 262144 bytes, the most allowed");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.write(file, new byte[] {'#', (byte) 0xff});
        assertThatThrownBy(this::open).hasMessage("cannot read the API keys " + file + ": it is not UTF-8");

        Files.delete(file);
        assertThatThrownBy(this::open).hasMessage("cannot read the API keys " + file + ": there is no such file");
    }

    @Test
    void aChangeCountsWithinASecond() throws IOException {
        write(ANN + "\n");
        KeyFile keys = open();
        write(ANN + "\n" + BOB + "\n");

        nanos.set(KeyFile.EVERY_NANOS - 1);
        assertThat(keys.get().find(BOBS.text())).isEmpty();

        nanos.set(KeyFile.EVERY_NANOS);
        assertThat(keys.get().find(BOBS.text())).isPresent();

        write("# nobody\n");
        nanos.set(2 * KeyFile.EVERY_NANOS);
        assertThat(keys.get().size()).isZero();
    }

    @Test
    void aBrokenNewVersionLeavesTheKeysAsTheyWereAndIsToldOfOnce() throws IOException {
        write(ANN + "\n");
        KeyFile keys = open();
        write("ann\tctk_in-the-clear\n");

        try (LogLines log = LogLines.of(KeyFile.class.getName())) {
            for (int look = 1; look <= 3; look++) {
                nanos.addAndGet(KeyFile.EVERY_NANOS);
                assertThat(keys.get().find(ANNS.text())).isPresent();
            }
            assertThat(log.lines())
                    .containsExactly("the API keys stay as they were: " + file
                            + ":1: behind the name stands the SHA-256 of the key, 64 hexadecimal digits");
        }

        Files.delete(file);
        nanos.addAndGet(KeyFile.EVERY_NANOS);
        assertThat(keys.get().find(ANNS.text())).isPresent();
    }

    @Test
    void aFileThatOthersMayReadOrChangeIsWarnedOf() throws IOException {
        write(ANN + "\n");
        assertThat(warnings("rw-r-----")).isEmpty();
        for (String mode : new String[] {"rw-r--r--", "rw-rw----", "rw-----w-"}) {
            assertThat(warnings(mode))
                    .as(mode)
                    .containsExactly("others than its owner may change " + file
                            + ", or anybody may read it; chmod 640 is enough");
        }
    }

    private Iterable<String> warnings(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        try (LogLines log = LogLines.of(KeyFile.class.getName())) {
            open();
            return log.lines();
        }
    }
}
