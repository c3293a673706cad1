package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is answered after a restart, and after everything was worked out anew from the same log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestartIT {
    private static final List<Topic<? extends SpecificRecord>> OUTPUTS = List.of(
            Topics.CLAIMS,
            Topics.ASSESSMENTS,
            Topics.BACKING_LINKS,
            Topics.POSITIONS,
            Topics.POSITION_SHIFTS,
            Topics.FORECAST_EVENTS);
    private static final List<String> HOLDERS = List.of(
            "Gen. Mark Milley", "Lloyd Austin", "Mehmet Şimşek", "Colin Kahl", "John Kirby", "Zabihullah Mujahid");

    /** Two articles a holder, two revised, one carried elsewhere, and one that answers. */
    private static final int EXTRACTED = 2 * HOLDERS.size() + 2 + 2;

    private static final Views AGAIN = new Views("again");

    private final Path directory;

    private Seen first;

    RestartIT(@TempDir Path directory) {
        this.directory = directory;
    }

    /**
     * What a system shows.
     *
     * @param outputs by topic, the newest value of every key
     */
    private record Seen(
            Map<String, List<JsonNode>> answers,
            JsonNode counters,
            Map<String, Integer> schemas,
            Map<String, Map<String, ?>> outputs) {
        static Seen of(RunningSystem system, Views views) {
            return new Seen(
                    Answers.of(system.api()),
                    system.api().get("/v1/status").path("counters"),
                    new SchemaRegistry(system.cluster().registryUrl()).register(),
                    OUTPUTS.stream()
                            .collect(Collectors.toMap(
                                    Topic::name, topic -> TopicContents.keyed(system.cluster(), views.topic(topic)))));
        }
    }

    @BeforeAll
    void aFirstRunSeesEditionsComeAndGo() {
        try (RunningSystem system = RunningSystem.start(directory)) {
            system.publish(IntStream.range(0, HOLDERS.size())
                    .mapToObj(number -> forecast(number, "2021-06-1" + number, "in about two years"))
                    .toArray(Dispatch[]::new));
            Dispatch[] later = IntStream.range(0, HOLDERS.size())
                    .mapToObj(number -> forecast(number, "2021-09-1" + number, "in 6 to 36 months"))
                    .toArray(Dispatch[]::new);
            system.publish(later);
            system.publish(later[0].revised("2", "2021-10-01T09:00:00Z", "Nobody said a word."));
            system.publish(later[1].revised(
                    "2", "2021-10-01T09:00:00Z", later[1].body().replace("36", "24")));
            system.publish(later[1]);
            assertThat(system.claims("withdraw", later[2].uri()).code()).isZero();
            system.publish(
                    new Dispatch("ledger/3", "1", "2021-09-14", "2021-09-14T15:00:00Z", later[3].body()),
                    Dispatch.of(
                            "ledger/answer",
                            "2021-09-15",
                            "Omar Haddad, the interior minister, rejected Colin Kahl's claim that al-Qaeda could regroup"
                                    + " in Afghanistan."));
            system.awaitLoaded();
            first = Seen.of(system, Views.UNNAMED);

            assertThat(system.extracted()).isEqualTo(EXTRACTED);
            assertThat(first.answers().get("/v1/actors/colin-kahl/timeline")).anySatisfy(one -> {
                assertThat(one.path("appearances").asInt()).isEqualTo(2);
                assertThat(one.at("/backedBy/rejects").asInt()).isEqualTo(1);
            });
            assertThat(first.answers().get("/v1/shifts")).hasSizeGreaterThanOrEqualTo(HOLDERS.size());
            assertThat(first.answers()).containsKey("/v1/actors/mehmet-simsek/timeline");
            assertThat(first.outputs())
                    .allSatisfy(
                            (topic, records) -> assertThat(records).as(topic).isNotEmpty());
        }
    }

    @Test
    void aRestartAnswersTheSameAndExtractsNothingAgain() {
        try (RunningSystem system = RunningSystem.start(directory)) {
            system.awaitLoaded();

            Seen again = Seen.of(system, Views.UNNAMED);
            assertSame(again, first);
            assertThat(again.counters()).isEqualTo(first.counters());
            assertThat(system.extracted()).isZero();
        }
    }

    @Test
    void aNewApplicationOverTheSameLogComesToTheSameAnswers() {
        try (RunningSystem system = RunningSystem.start(directory, AGAIN)) {
            system.awaitLoaded();

            assertSame(Seen.of(system, AGAIN), first);
            assertThat(system.extracted()).isEqualTo(EXTRACTED);
        }
    }

    private static void assertSame(Seen seen, Seen expected) {
        assertThat(seen.answers()).containsExactlyEntriesOf(expected.answers());
        assertThat(seen.schemas()).isEqualTo(expected.schemas());
        expected.outputs()
                .forEach((topic, records) ->
                        assertThat(seen.outputs().get(topic)).as(topic).isEqualTo(records));
    }

    private static Dispatch forecast(int holder, String day, String when) {
        return Dispatch.of(
                "wire/" + holder + "/" + day,
                day,
                HOLDERS.get(holder) + " said that al-Qaeda could regroup in Afghanistan " + when + ".\n\n"
                        + HOLDERS.get(holder) + " said that the Taliban had broken ties with al-Qaeda.");
    }
}
