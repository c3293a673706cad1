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

/** The commands against a real server. */
class ApiCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(ApiCommand command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void positionsAreATable() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new PositionsCommand(), "mark-milley", "--url", api.url(), "--width", "200"))
                    .isZero();
            assertThat(out.toString().lines()).hasSize(4).anySatisfy(line -> assertThat(line)
                    .startsWith("Mark Milley  al-Qaeda regrouping in Afghanistan  likely 55–80 %  2022-03-29"));
            assertThat(err.toString()).isEmpty();
        }
    }

    @Test
    void aKeyIsSentFromItsFileAndNeverPrinted(@TempDir Path directory) throws IOException {
        Secret secret = Secret.random();
        Path file = Files.writeString(directory.resolve("key.txt"), secret.text() + "\n");
        Path wrong = Files.writeString(
                directory.resolve("wrong.txt"), Secret.random().text());
        Path notes = Files.writeString(directory.resolve("notes.txt"), "buy milk");
        try (ServedApi api = ServedApi.withSampleFor(new ApiKeys(List.of(ApiKey.of("ann", secret, false))))) {
            String[] asked = {"mark-milley", "--url", api.url(), "--key-file"};

            assertThat(run(new PositionsCommand(), asked[0], asked[1], asked[2], asked[3], file.toString()))
                    .isZero();
            assertThat(out.toString().lines()).hasSize(4);
            assertThat(run(new PositionsCommand(), asked[0], asked[1], asked[2]))
                    .isEqualTo(1);
            assertThat(run(new PositionsCommand(), asked[0], asked[1], asked[2], asked[3], wrong.toString()))
                    .isEqualTo(1);
            assertThat(run(new PositionsCommand(), asked[0], asked[1], asked[2], asked[3], notes.toString()))
                    .isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly(
                            "positions: " + api.url() + " asks for an API key; --key-file gives one",
                            "positions: " + api.url() + " asks for an API key, and does not know this one",
                            "positions: " + notes + " has no key: it is one word on a line of its own");
        }
    }

    @Test
    void everyFilterReachesTheApi() {
        try (ServedApi api = ServedApi.withSample()) {
            run(
                    new PositionsCommand(),
                    "al-qaeda",
                    "--role=target",
                    "--issue=al-qaeda:regroup:afghanistan",
                    "--as-of=2021-07-01",
                    "--known-at=2021-07-01",
                    "--json",
                    "--url=" + api.url());
            assertThat(out.toString().lines()).singleElement().satisfies(line -> assertThat(line)
                    .contains("\"statements\":[\"s1\"]"));
        }
    }

    @Test
    void aTimelineIsATable() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new TimelineCommand(), "mark-milley", "--to=2021-07-01", "--url", api.url()))
                    .isZero();
            assertThat(out.toString().lines()).hasSize(2).anyMatch(line -> line.startsWith("2021-06-17  assessment"));
        }
    }

    @Test
    void shiftsStopAtTheLimitAndSaySo() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new ShiftsCommand(), "--limit=1", "--url", api.url()))
                    .isZero();
            assertThat(out.toString().lines()).hasSize(2);
            assertThat(err.toString().strip()).isEqualTo("1 shown, more with --all or --limit");
        }
    }

    @Test
    void forecastsAreATable() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new ForecastsCommand(), "--state=resolved", "--url", api.url(), "--width", "200"))
                    .isZero();
            assertThat(out.toString()).isEqualTo("""
                            STATE     WINDOW                    HOLDER       ISSUE                               LIKELIHOOD  STATED      OUTCOME   BRIER  FORECAST
                            resolved  2022-03-29 to 2024-09-29  Mark Milley  al-Qaeda regrouping in Afghanistan  possible    2021-06-17  happened  -      s1
                            """);
        }
    }

    @Test
    void everyFilterOfForecastsReachesTheApi() {
        try (ServedApi api = ServedApi.withSample()) {
            run(
                    new ForecastsCommand(),
                    "al-qaeda",
                    "--state=pending",
                    "--from=2022-03-29",
                    "--to=2022-03-29",
                    "--as-of=2021-07-01",
                    "--known-at=2021-07-01",
                    "--json",
                    "--url=" + api.url());
            assertThat(out.toString().lines()).singleElement().satisfies(line -> assertThat(line)
                    .contains("\"id\":\"s1\"", "\"state\":\"PENDING\"", "\"resolution\":null"));
        }
    }

    @Test
    void aProblemIsOneLineAndAFailure() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new PositionsCommand(), "no/body", "--url", api.url()))
                    .isEqualTo(1);
            assertThat(err.toString().strip()).isEqualTo("positions: no statement names an actor no/body");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void whenNothingAnswersItSaysWhereItAsked() {
        assertThat(run(new ShiftsCommand(), "--url", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("shifts: nothing answers at http://127.0.0.1:1; is the streams app running?"
                        + " (--url says where)");
    }

    @Test
    void coloursSayNothingThatTheWordsDoNot() {
        try (ServedApi api = ServedApi.withSample()) {
            run(new PositionsCommand(), "mark-milley", "--url", api.url(), "--width", "200");
            String plain = out.toString();
            out.getBuffer().setLength(0);
            run(new PositionsCommand(), "mark-milley", "--url", api.url(), "--width", "200", "--color=always");

            assertThat(out.toString()).contains("\u001B[1mHOLDER\u001B[0m", "\u001B[32m▆ likely 55–80 %\u001B[");
            String bare = out.toString().replaceAll("\u001B\\[[0-9;]*m", "");
            assertThat(bare.replace("▆ ", "").replaceAll(" +", " ")).isEqualTo(plain.replaceAll(" +", " "));
            assertThat(err.toString().strip()).isEqualTo("3 shown");
        }
    }

    @Test
    void whereThereIsLittleRoomWhatCanBeSparedIsLeftOut() {
        try (ServedApi api = ServedApi.withSample()) {
            run(new PositionsCommand(), "mark-milley", "--url", api.url(), "--width", "80", "--color=always");
            assertThat(out.toString().replaceAll("\u001B\\[[0-9;]*m", "").lines())
                    .allMatch(line -> DisplayWidth.of(line) <= 80)
                    .anyMatch(line -> line.endsWith("▆ likely 55–80 %  2022-03-29 to …"))
                    .noneMatch(line -> line.contains("SENTIMENT"));
        }
    }

    @Test
    void whoGivesANameForAnIdIsToldTheId() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new PositionsCommand(), "Milley", "--url", api.url()))
                    .isEqualTo(1);
            assertThat(err.toString()).isEqualTo("""
                    positions: no statement names an actor Milley
                    did you mean
                    ACTOR        NAME         TYPE    HOLDS  IS TARGET OF
                    mark-milley  Mark Milley  person  3      0
                    """);
        }
    }

    @Test
    void actorsAndIssuesAreFoundByWords() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new SearchCommand(), "mill", "mark", "--url", api.url()))
                    .isZero();
            assertThat(out.toString().lines()).hasSize(2).anyMatch(line -> line.startsWith("mark-milley"));
            out.getBuffer().setLength(0);
            assertThat(run(new SearchCommand(), "al-qaida regr", "--issues", "--url", api.url()))
                    .isZero();
            assertThat(out.toString()).isEqualTo("""
                    ISSUE                         LABEL                               HOLDERS
                    al-qaeda:regroup:afghanistan  al-Qaeda regrouping in Afghanistan  2
                    """);
        }
    }

    @Test
    void allIsAsManyAsThereAre() {
        try (ServedApi api = ServedApi.withSample()) {
            assertThat(run(new ShiftsCommand(), "--all", "--json", "--url", api.url()))
                    .isZero();
            assertThat(out.toString().lines()).hasSize(2);
            assertThat(err.toString()).isEmpty();
            assertThat(run(new ShiftsCommand(), "--limit=10001", "--url", api.url()))
                    .isEqualTo(2);
            assertThat(run(new ShiftsCommand(), "--limit=1", "--all", "--url", api.url()))
                    .isEqualTo(2);
        }
    }
}
