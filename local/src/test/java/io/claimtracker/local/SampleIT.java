package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The first command that anybody types, in a process of its own: the bundled sample, from nothing to tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;

    private JavaProcess first;

    SampleIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void start() {
        first = local("first");
    }

    @AfterAll
    void stop() {
        first.close();
    }

    @Test
    void printsWhatMilleyHeldAndHowItMovedAndEndsWell() {
        assertThat(first.awaitEnd(PATIENCE)).as(first::err).isZero();

        assertThat(first.err()).doesNotContain("ERROR", "Exception", "GlobalThread");
        assertThat(first.out())
                .contains("articles  22 published, the bundled sample")
                .containsPattern("Mark Milley +al-Qaeda regrouping in Afghanistan +possible +2022-03-29 to 2024-09-29 ")
                .containsPattern("2021-09-28 +Mark Milley +al-Qaeda regrouping in Afghanistan +earlier ")
                // The corrected edition counts, and the withdrawn article does not.
                .containsPattern("Colin Kahl +ISIS-K attacking United States +possible +2022-04-26 to 2022-10-26 ")
                .doesNotContainPattern("Kenneth McKenzie +ISIS-K attacking United States +possible ")
                .containsPattern("Colin Kahl +al-Qaeda regrouping in Afghanistan +possible +2022-10-26 to 2023-10-26 ")
                .containsPattern("2021-09-29 +Lloyd Austin +endorses +Mark Milley +al-Qaeda regrouping in Afghanistan ")
                .containsPattern("Colin Kahl +2 +al-Qaeda could reconstitute itself")
                .containsPattern("expired +2022-03-29 to 2024-09-29 +Mark Milley ")
                .contains("22 records from articles: 21 extracted, 1 withdrawn");
    }

    @Test
    void keptDataIsShownAgainWithoutLoadingAnything() {
        assertThat(first.awaitEnd(PATIENCE)).as(first::err).isZero();
        try (JavaProcess second = local("second")) {
            assertThat(second.awaitEnd(PATIENCE)).as(second::err).isZero();

            assertThat(second.out()).contains("articles  those of before");
            assertThat(tables(second)).isEqualTo(tables(first)).hasSizeGreaterThan(50);
        }
    }

    private JavaProcess local(String name) {
        return JavaProcess.start(
                directory.resolve(name),
                Claims.class,
                "local",
                "--once",
                "--port",
                "0",
                "--kafka-port",
                "0",
                "--registry-port",
                "0",
                "--data",
                directory.resolve("data").toString());
    }

    private static List<String> tables(JavaProcess claims) {
        return claims.out().lines().dropWhile(line -> !line.isEmpty()).toList();
    }
}
