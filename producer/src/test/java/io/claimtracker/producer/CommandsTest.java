package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory = Path.of("");

    private final FakeCluster cluster = new FakeCluster(true);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void publishesADirectory() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "Title\nBody");
        Files.writeString(directory.resolve("b.json"), "[{\"uri\": \"u\", \"body\": \"B\"}]");

        assertThat(publish(directory.toString(), "--published", "2021-10-01", "--backfill", "--json"))
                .isEqualTo(1);

        assertThat(cluster.records()).singleElement().asString().startsWith(directory + "/a.txt|2021-10-01T00:00");
        assertThat(err.toString())
                .contains("/b.json:1: has none of retrieved, modified and published, as --backfill needs");
        assertThat(out.toString()).startsWith("{\"files\": 2, \"sent\": 1, \"bad\": 1, \"bytes\": 37, \"seconds\": ");
    }

    @Test
    void publishesStandardInput() {
        assertThat(publish("-")).isZero();

        assertThat(cluster.records()).singleElement().asString().startsWith("stdin-uri|2026-01-01T00:00:00.000Z|");
        assertThat(out.toString()).startsWith("sent 1 articles, 0 bad, from 1 files, 33 bytes, in ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void missingFileIsABadRecord() {
        assertThat(publish("missing.jsonl")).isEqualTo(1);

        assertThat(err.toString()).isEqualTo("missing.jsonl: cannot be read: no such file\n");
    }

    @Test
    void fileNamesCannotSteerTheTerminal() {
        assertThat(publish("a\u001b[2J\nb.json")).isEqualTo(1);

        assertThat(err.toString()).isEqualTo("a?[2J b.json: cannot be read: no such file\n");
    }

    @Test
    void wrongOptionsAreRefused() {
        assertThat(publish("-", "--max-body-bytes", "0")).isEqualTo(2);
        assertThat(publish("-", "--published", "soon")).isEqualTo(2);
        assertThat(publish()).isEqualTo(2);
        assertThat(cluster.records()).isEmpty();
    }

    @Test
    void whatEndsACommandIsOneLine() {
        Connector failing = options -> {
            throw new PublishException("Kafka at a:1: nobody answers", new IOException("connection\nrefused"));
        };

        assertThat(run(new PublishCommand(CLOCK, standardInput(), failing), "-"))
                .isEqualTo(1);

        assertThat(err.toString()).isEqualTo("publish: Kafka at a:1: nobody answers: connection refused\n");
    }

    @Test
    void withdrawSendsACanceledEdition() {
        assertThat(run(new WithdrawCommand(CLOCK, options -> cluster.publisher()), "https://example.org/1"))
                .isZero();

        assertThat(cluster.records())
                .singleElement()
                .asString()
                .startsWith("https://example.org/1|2026-01-01T00:00:00.000Z|")
                .endsWith(" CANCELED");
        assertThat(out.toString())
                .isEqualTo("withdrawn: a canceled edition of https://example.org/1 is in the stream\n");
    }

    @Test
    void withdrawRefusesAUriThatNoArticleCanHave() {
        assertThat(run(new WithdrawCommand(CLOCK, options -> cluster.publisher()), "a\tb"))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("URI: uri has control character U+0009 at 1");
    }

    @Test
    void helpSaysHowToGoOnAfterABreak() {
        assertThat(ProducerMain.commandLine().setOut(new PrintWriter(out, true)).execute("publish", "--help"))
                .isZero();

        assertThat(out.toString()).contains("Publishing may be broken off and run again", "Standard input");
    }

    @Test
    void secretsInSettingsGoWhereTheyBelong() throws IOException {
        Path file = directory.resolve("client.properties");
        Files.writeString(file, "security.protocol=SASL_SSL\nbasic.auth.user.info=me:secret\nlinger.ms=1\n");
        Properties kafka = new Properties();
        Connector connector = options -> {
            kafka.putAll(options.kafka());
            return cluster.publisher();
        };

        assertThat(run(
                        new WithdrawCommand(CLOCK, connector),
                        "u",
                        "--command-config",
                        file.toString(),
                        "--property",
                        "linger.ms=9",
                        "--bootstrap",
                        "a:1"))
                .isZero();

        assertThat(kafka)
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("linger.ms", "9"),
                        Map.entry("bootstrap.servers", "a:1"));
        assertThat(out + "" + err).doesNotContain("secret");
    }

    private int publish(String... arguments) {
        return run(new PublishCommand(CLOCK, standardInput(), options -> cluster.publisher()), arguments);
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setExecutionExceptionHandler(new OneLineErrors())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static ByteArrayInputStream standardInput() {
        return new ByteArrayInputStream("{\"uri\": \"stdin-uri\", \"body\": \"B\"}".getBytes(StandardCharsets.UTF_8));
    }
}
