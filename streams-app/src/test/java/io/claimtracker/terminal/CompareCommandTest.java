package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.query.ServedApi;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
