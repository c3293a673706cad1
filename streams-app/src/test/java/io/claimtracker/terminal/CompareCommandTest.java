package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.keys.ApiKey;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.keys.Secret;
import io.claimtracker.query.ServedApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The compare command against two real servers. */
class CompareCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CompareCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void differencesAreToldByHolderAndIssueWithWhatDiffers() {
        try (ServedApi one = ServedApi.withSample();
                ServedApi other = ServedApi.withAnotherSample()) {
            assertThat(run(one.url(), other.url() + "/")).isZero();
            assertThat(err.toString()).isEmpty();
            assertThat(out.toString()).isEqualTo("""
                            %s: application claim-tracker, extractor 0123456789ab
                            %s: application claim-tracker, extractor 0123456789ab

                            + lloyd-austin  al-qaeda:regroup:afghanistan  likely 55–80 %%, 2022-03-29 to …, statements: 1
                            ~ mark-milley  al-qaeda:regroup:afghanistan
                                likelihood      likely 55–80 %% → possible
                                statements      -s1
                                statementCount  2 → 1
                            - mehmet-simsek  al-qaeda:regroup:afghanistan  likely 55–80 %%, 2022-03-29 to …, statements: 1

                            2 alike, 1 only in the first, 1 only in the second, 1 differ
                            """.formatted(one.url(), other.url()));
        }
    }

    @Test
    void bothApisMayAskForKeys(@TempDir Path directory) throws IOException {
        Secret secret = Secret.random();
        Secret otherSecret = Secret.random();
        Path file = Files.writeString(directory.resolve("key.txt"), secret.text());
        Path otherFile = Files.writeString(directory.resolve("other.txt"), otherSecret.text());
        try (ServedApi one = ServedApi.withSampleFor(new ApiKeys(List.of(ApiKey.of("ann", secret, false))));
                ServedApi other = ServedApi.withSampleFor(new ApiKeys(List.of(ApiKey.of("ann", otherSecret, false))))) {
            assertThat(run(one.url(), one.url(), "--key-file=" + file)).isZero();
            assertThat(run(one.url(), other.url(), "--key-file=" + file, "--other-key-file=" + otherFile))
                    .isZero();
            assertThat(run(one.url(), other.url(), "--key-file=" + file)).isEqualTo(1);
        }
    }

    @Test
    void viewsThatAreTheSameDifferInNothing() {
        try (ServedApi one = ServedApi.withSample();
                ServedApi other = ServedApi.withSample()) {
            assertThat(run(one.url(), other.url(), "--json")).isZero();
            assertThat(out.toString())
                    .isEqualTo("{\"totals\":{\"ALIKE\":4,\"REMOVED\":0,\"ADDED\":0,\"CHANGED\":0}}\n");
        }
    }

    @Test
    void programsGetBothPositionsWhole() {
        try (ServedApi one = ServedApi.withSample();
                ServedApi other = ServedApi.withAnotherSample()) {
            assertThat(run(one.url(), other.url(), "--json", "--as-of=2021-07-01"))
                    .isZero();
            assertThat(out.toString().lines())
                    .hasSize(2)
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("{\"difference\":\"REMOVED\",\"holder\":{\"id\":\"mark-milley\"")
                                    .contains("\"fields\":[],\"before\":{\"holder\"", "\"statements\":[\"s1\"]")
                                    .endsWith("\"after\":null}"),
                            line -> assertThat(line)
                                    .isEqualTo("{\"totals\":{\"ALIKE\":0,\"REMOVED\":1,\"ADDED\":0,\"CHANGED\":0}}"));
        }
    }

    @Test
    void whatIsNotAllThereIsNotCompared() {
        try (ServedApi one = ServedApi.withSample();
                ServedApi other = ServedApi.withPartOfSample()) {
            assertThat(run(one.url(), other.url())).isOne();
            assertThat(err.toString()).startsWith("compare: " + other.url() + "/v1/actors lacks partitions");
        }
    }

    @Test
    void whenNothingAnswersItSaysWhereItAsked() {
        try (ServedApi one = ServedApi.withSample()) {
            assertThat(run(one.url(), "http://127.0.0.1:1")).isOne();
            assertThat(err.toString()).startsWith("compare: nothing answers at http://127.0.0.1:1");
        }
    }
}
