package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.app.Backlog;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances, in processes of their own, share the work, each with copies of what another works on; every question is
 * put to each of them and held against the topics. One is killed, comes back, is killed at work.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // Who is killed answers no more.
final class ThreeInstancesIT {
    private static final int FEW = 12;
    private static final int MORE = 24;
    private static final int ALL = 124;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> FIRST_NAMES = List.of("Anna", "Bruno", "Carla", "Dario", "Elena");
    private static final List<String> LAST_NAMES =
            List.of("Adler", "Brandt", "Şimşek", "Duarte", "Ekholm", "Farkas", "Ivanova", "Novak", "Okafor", "O'Dea");

    private final Path directory;
    private final List<InstanceProcess> instances = new ArrayList<>();

    private DataDirectory data;
    private LocalCluster cluster;

    ThreeInstancesIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void start() {
        data = DataDirectory.at(directory.resolve("data"));
        cluster = LocalCluster.start(data);
        for (String name : List.of("one", "two", "three")) {
            instances.add(InstanceProcess.start(cluster, directory, name));
        }
        awaitShared();
        SampleArticles.layOut(directory.resolve("sample"));
        publish(directory.resolve("sample"));
        publish(0, FEW);
        awaitLoaded();
    }

    @AfterAll
    void stop() {
        instances.forEach(InstanceProcess::close);
        cluster.close();
        data.close();
    }

    @Test
    @Order(1)
    void eachAnswersEverythingAsTheTopicsHaveIt() {
        checkEverything();
        Set<String> owners = new HashSet<>();
        for (JsonNode instance : instances.get(0).api().get("/v1/status").path("instances")) {
            assertThat(instance.path("reachable").asBoolean()).isTrue();
            assertThat(instance.path("active").asInt()).isPositive();
            owners.add(instance.path("address").asText());
        }
        assertThat(owners)
                .containsExactlyInAnyOrderElementsOf(
                        instances.stream().map(InstanceProcess::address).toList());
    }

    @Test
    @Order(2)
    void whenOneIsKilledCopiesAnswerForItBeforeAnybodyHasTakenOver() {
        Map<String, List<String>> expected = ExpectedAnswers.of(cluster);
        awaitCopies();
        InstanceProcess killed = instances.remove(2);
        killed.kill();

        Set<String> roles = new HashSet<>();
        for (String path : expected.keySet()) {
            for (InstanceProcess instance : instances) {
                HttpResponse<String> answer = instance.api().send(path);
                assertThat(answer.statusCode())
                        .as("%s: %s", path, answer.body())
                        .isEqualTo(200);
                roles.add(answer.headers().firstValue("Claims-Role").orElse("none"));
            }
        }
        checkEverything(expected);
        assertThat(roles).containsExactlyInAnyOrder("active", "standby");

        await("the others take over").until(() -> answersWithoutCopies(expected.keySet()));
        checkEverything(expected);
        killed.restart();
        instances.add(killed);
    }

    @Test
    @Order(3)
    void whoComesBackAnswersAsTheOthersDo() {
        awaitShared();
        publish(FEW, MORE);
        awaitLoaded();
        checkEverything();
    }

    @Test
    @Order(4)
    void whenOneIsKilledAtWorkTheOthersEndWithWhatItWouldHaveDone() {
        InstanceProcess killed = instances.get(0);
        EventFollower follower = new EventFollower("0.0.0.0").at(killed.api());
        await("what was before is read").until(() -> !follower.events().isEmpty());
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(MORE, ALL));
        long before = TopicContents.count(cluster, Topics.ARTICLES);
        await("articles are on their way")
                .pollInterval(Duration.ofMillis(10))
                .until(() -> TopicContents.count(cluster, Topics.ARTICLES) > before);
        instances.remove(killed);
        killed.kill();
        follower.at(instances.get(0).api());
        publishing.join();

        await("the others take over").until(() -> answersWithoutCopies(List.of("/v1/actors", "/v1/forecasts")));
        awaitLoaded();
        checkEverything();
        List<String> shifts = TopicContents.records(cluster, Topics.POSITION_SHIFTS).stream()
                .map(record -> (record.value() == null ? "retracted " : "shift ")
                        + RecordKey.parts(record.key()).get(1))
                .toList();
        await("all shifts are received").until(() -> follower.events().size() >= shifts.size());
        follower.close();
        assertThat(follower.events()).containsExactlyInAnyOrderElementsOf(shifts);
        Map<String, List<JsonNode>> answers = Answers.of(instances.get(0).api());
        try (RunningSystem undisturbed = RunningSystem.join(cluster, directory, new Views("undisturbed"))) {
            undisturbed.awaitLoaded();
            assertThat(answers).containsExactlyEntriesOf(Answers.of(undisturbed.api()));
        }
    }

    private void checkEverything() {
        checkEverything(ExpectedAnswers.of(cluster));
    }

    private void checkEverything(Map<String, List<String>> expected) {
        assertThat(expected).hasSizeGreaterThan(200);
        for (InstanceProcess instance : instances) {
            Api api = instance.api();
            Map<String, List<String>> told = new TreeMap<>();
            expected.keySet().forEach(path -> told.put(path, ToldAnswers.at(api, path)));
            assertThat(told).as("at %s", instance.address()).containsExactlyEntriesOf(expected);
        }
    }

    /** Whether every instance answers all of this from those who work on it. */
    private boolean answersWithoutCopies(Iterable<String> paths) {
        for (String path : paths) {
            if (path.startsWith("/v1/export/")) {
                continue; // Not one document; what it is read from is asked for by the lists.
            }
            for (InstanceProcess instance : instances) {
                boolean whole = instance.api()
                        .ask(path + (path.contains("?") ? "&" : "?") + "maxStaleness=0")
                        .filter(answer -> answer.statusCode() == 200)
                        .filter(answer ->
                                Api.parse(answer.body()).path("incomplete").isEmpty())
                        .isPresent();
                if (!whole) {
                    return false;
                }
            }
        }
        return true;
    }

    private void awaitShared() {
        await("each works on something").until(() -> instances.stream().allMatch(this::sharesWork));
    }

    private boolean sharesWork(InstanceProcess instance) {
        return instance.api()
                .ask("/v1/status")
                .filter(answer -> answer.statusCode() == 200 && instance.api().isReady())
                .map(answer -> Api.items(
                        Api.parse("{\"items\":" + Api.parse(answer.body()).path("instances") + "}")))
                .filter(known -> known.size() == instances.size())
                .filter(known -> known.stream()
                        .allMatch(one -> one.path("reachable").asBoolean()
                                && one.path("active").asInt() > 0))
                .isPresent();
    }

    /** Waits until every copy has all that is committed, but for the mark that it is. */
    private void awaitCopies() {
        await("copies have everything").until(() -> instances.stream().allMatch(instance -> {
            JsonNode status = instance.api().get("/v1/status");
            return status.path("lags").size() > 0
                    && Api.items(Api.parse("{\"items\":" + status.path("lags") + "}")).stream()
                            .allMatch(copy -> copy.path("lag").asLong() <= 1);
        }));
    }

    private void publish(int from, int to) {
        Path file = directory.resolve("articles-" + from + ".jsonl");
        try {
            Files.write(
                    file,
                    IntStream.range(from, to)
                            .mapToObj(number -> Dispatch.of(
                                            "wire/" + number,
                                            "2021-09-" + (10 + number % 20),
                                            name(number) + " said that al-Qaeda could regroup in Afghanistan in 6 to "
                                                    + (12 + number)
                                                    + " months. The Taliban will not attack Kabul, she warned.")
                                    .toJson())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(file);
    }

    private void publish(Path articles) {
        CommandRun run = CommandRun.of(
                "publish",
                "--backfill",
                articles.toString(),
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registryUrl());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private void awaitLoaded() {
        List<String> inputs = Stream.concat(
                        Stream.of(Topics.ARTICLES, Topics.CLAIMS, Topics.ASSESSMENTS, Topics.BACKING_LINKS)
                                .map(topic -> topic.name()),
                        Stream.of(
                                        "answers",
                                        "timeline",
                                        "actor-entries",
                                        "target-position-rows",
                                        "actor-shifts",
                                        "forecasts",
                                        "actor-forecasts")
                                .map(name -> "claim-tracker-" + name + "-repartition"))
                .toList();
        try (Backlog backlog = new Backlog(cluster.client(), "claim-tracker", inputs)) {
            await("everything is in the views").until(() -> backlog.total() == 0);
        }
    }

    private ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).failFast(() -> instances.stream()
                .filter(instance -> !instance.isAlive())
                .findFirst()
                .ifPresent(dead -> {
                    throw new AssertionError("ended by itself: " + dead.output());
                }));
    }

    private static String name(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " "
                + LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size());
    }
}
