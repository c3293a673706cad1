package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.claimtracker.query.ServedApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {
    private final Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    ExportCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private int run(String... arguments) {
        return new CommandLine(new ExportCommand(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void linesOfJsonGoToStandardOutput() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run("positions", "--as-of=2021-07-01", "--url", api.url()))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith("{").contains("\"statements\":[\"s1\"]"));
            assertThat(err.toString()).isEmpty();
        }
    }

    @Test
    void aFileIsWrittenWholeWithWhatWasAskedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("shifts.csv"), "what was there before");
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run("shifts", "--format=csv", "--since=2021-10-01", "--out=" + file, "--url=" + api.url()))
                    .isZero();
        }
        assertThat(Files.readString(file).lines()).hasSize(2).anyMatch(line -> line.startsWith("shift-2,"));
        assertThat(err.toString().strip()).isEqualTo(file + ": 2 lines");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileInNoDirectoryIsSaidToBeSo() {
        Path file = directory.resolve("absent").resolve("positions.jsonl");
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run("positions", "--out=" + file, "--url=" + api.url())).isEqualTo(1);
        }
        assertThat(err.toString().strip())
                .isEqualTo("export: " + file + ": cannot be written: there is no such directory");
    }

    @Test
    void whatTheApiRefusesIsOneLineAndNoFile() {
        Path file = directory.resolve("positions.jsonl");
        try (ServedApi api = ServedApi.withPartOfSample()) {
            assertThat(run("positions", "--out=" + file, "--url=" + api.url())).isEqualTo(1);
            assertThat(err.toString().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith("export: ").contains("partition 0"));
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void whatIsBrokenOffLeavesNoFileAndFails() throws IOException {
        Path file = Files.writeString(directory.resolve("statements.jsonl"), "what was there before");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{}\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(run("statements", "--out=" + file, "--url=" + url)).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("export: " + url + " broke off; nothing was written to " + file);
            assertThat(run("statements", "--url=" + url)).isEqualTo(1);
            assertThat(err.toString().strip()).endsWith("what is printed is a part");
        } finally {
            server.stop(0);
        }
        assertThat(file).hasContent("what was there before");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }
}
