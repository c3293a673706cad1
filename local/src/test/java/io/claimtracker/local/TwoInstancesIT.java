package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.app.Backlog;
import io.claimtracker.app.ServiceMain;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

/** Two instances, in processes of their own, share the work; one is killed in the midst of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // Who is killed answers no more.
final class TwoInstancesIT {
    private static final int FEW = 20;
    private static final int ALL = 220;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Bruno", "Carla", "Dario", "Elena", "Felix", "Greta", "Henrik", "Irina", "Jonas", "Klara", "Lukas",
            "Marta", "Nadia", "Oskar");
    private static final List<String> LAST_NAMES = List.of(
            "Adler",
            "Brandt",
            "Şimşek",
            "Duarte",
            "Ekholm",
            "Farkas",
            "Grimaldi",
            "Hoffmann",
            "Ivanova",
            "Jansen",
            "Kowalski",
            "Lindgren",
            "Moreau",
            "Novak",
            "Okafor");

    private final Path directory;
    private final List<Instance> instances = new ArrayList<>();

    private DataDirectory data;
    private LocalCluster cluster;

    TwoInstancesIT(@TempDir Path directory) {
        this.directory = directory;
    }

    /** A process, and where its API is. */
    private record Instance(JavaProcess process, String address) {
        Api api() {
            return new Api("http://" + address);
        }

        /** How many records of its partitions it has dealt with. */
        long counted() {
            return StreamSupport.stream(api().get("/v1/status").path("counters").spliterator(), false)
                    .mapToLong(JsonNode::asLong)
                    .sum();
        }

        /** Partitions of which it says that another holds them; all of them while it is not ready. */
        int missing() {
            return api().ask("/v1/actors")
                    .filter(answer -> answer.statusCode() == 200 && api().isReady())
                    .map(answer -> Api.parse(answer.body()).path("incomplete").size())
                    .orElse(4);
        }
    }

    @BeforeAll
    void start() {
        data = DataDirectory.at(directory.resolve("data"));
        cluster = LocalCluster.start(data);
        instances.add(instance("one"));
        instances.add(instance("two"));
        await("both are ready and share the partitions")
                .until(
                        () -> instances.stream().map(Instance::missing).toList(),
                        missing -> missing.stream().allMatch(count -> count < 4)
                                && missing.stream().mapToInt(count -> count).sum() == 4);
        publish(0, FEW);
        awaitLoaded();
    }

    @AfterAll
    void stop() {
        instances.forEach(instance -> instance.process().close());
        cluster.close();
        data.close();
    }

    @Test
    @Order(1)
    void everyActorIsAnsweredByOneInstanceAndTheOtherNamesIt() {
        Set<String> owners = new HashSet<>();
        for (String actor : holders(FEW)) {
            String path = "/v1/actors/" + actor + "/positions?role=holder";
            List<Instance> answering = instances.stream()
                    .filter(instance -> instance.api().send(path).statusCode() == 200)
                    .toList();
            assertThat(answering).as(actor).hasSize(1);
            Instance owner = answering.get(0);
            assertThat(owner.api().list(path)).hasSize(1);
            HttpResponse<String> refusal = other(owner).api().send(path);
            assertThat(refusal.statusCode()).isEqualTo(421);
            assertThat(refusal.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(Api.parse(refusal.body()).path("owner").asText()).isEqualTo(owner.address());
            owners.add(owner.address());
        }
        assertThat(owners).hasSize(2);
    }

    @Test
    @Order(2)
    void aListOverAllPartitionsSaysWhatItLacksAndThePartsMakeTheWhole() {
        List<String> found = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (Instance instance : instances) {
            JsonNode list = instance.api().get("/v1/actors?limit=500");
            Api.items(list).forEach(actor -> found.add(actor.path("id").asText()));
            assertThat(list.path("incomplete")).isNotEmpty().allSatisfy(part -> {
                assertThat(part.path("reason").asText()).isEqualTo("HELD_ELSEWHERE");
                assertThat(part.path("owner").asText())
                        .isEqualTo(other(instance).address());
                missing.add(part.path("partition").asInt());
            });
        }
        assertThat(missing).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(actors(FEW));
        assertThat(instances.stream().mapToLong(Instance::counted).sum()).isEqualTo(FEW);
    }

    @Test
    @Order(3)
    void whenOneIsKilledAtWorkTheOtherTakesOverAndAnswersAsIfNothingHadHappened() {
        Instance killed = instances.get(1);
        long before = killed.counted();
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(FEW, ALL));
        await("it is at work").pollInterval(Duration.ofMillis(10)).until(() -> killed.counted() > before);
        instances.remove(killed);
        killed.process().kill();
        publishing.join();

        Instance left = instances.get(0);
        await("the other takes over").until(() -> left.missing() == 0);
        awaitLoaded();

        Map<String, List<JsonNode>> answers = Answers.of(left.api());
        assertThat(answers.get("/v1/actors"))
                .extracting(actor -> actor.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(actors(ALL));
        assertThat(answers.get("/v1/actors/al-qaeda/positions?role=target")).hasSize(ALL);
        assertThat(left.counted()).isEqualTo(TopicContents.count(cluster, Topics.ARTICLES));
        try (RunningSystem undisturbed = RunningSystem.join(cluster, directory, new Views("undisturbed"))) {
            undisturbed.awaitLoaded();
            assertThat(answers).containsExactlyEntriesOf(Answers.of(undisturbed.api()));
        }
    }

    private Instance instance(String name) {
        int port = new LoopbackPort(0, name).resolve();
        JavaProcess process = JavaProcess.start(
                directory.resolve(name),
                ServiceMain.class,
                "serve",
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registryUrl(),
                "--port",
                String.valueOf(port),
                "--state-dir",
                directory.resolve(name + "-state").toString(),
                // Who is killed is missed sooner than by default.
                "--property",
                "kafka.session.timeout.ms=6000",
                "--property",
                "kafka.heartbeat.interval.ms=1500",
                "--property",
                "kafka.producer.transaction.timeout.ms=6000");
        return new Instance(process, "127.0.0.1:" + port);
    }

    private Instance other(Instance instance) {
        return instances.get(1 - instances.indexOf(instance));
    }

    private void publish(int from, int to) {
        Path file = directory.resolve("articles-" + from + ".jsonl");
        try {
            Files.write(
                    file,
                    IntStream.range(from, to)
                            .mapToObj(number -> Dispatch.of(
                                            "wire/" + number,
                                            "2021-09-28",
                                            name(number) + " said that al-Qaeda could regroup in Afghanistan in 6 to "
                                                    + (12 + number) + " months.")
                                    .toJson())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommandRun run = CommandRun.of(
                "publish",
                "--backfill",
                file.toString(),
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registryUrl());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private void awaitLoaded() {
        List<String> inputs = Stream.concat(
                        Stream.of(Topics.ARTICLES, Topics.CLAIMS, Topics.ASSESSMENTS)
                                .map(topic -> topic.name()),
                        Stream.of("timeline", "target-position-rows", "actor-shifts")
                                .map(name -> "claim-tracker-" + name + "-repartition"))
                .toList();
        try (Backlog backlog = new Backlog(cluster.client(), "claim-tracker", inputs)) {
            await("everything is in the views").until(() -> backlog.total() == 0);
        }
    }

    private ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).failFast(() -> instances.stream()
                .filter(instance -> !instance.process().isAlive())
                .findFirst()
                .ifPresent(dead -> {
                    throw new AssertionError("ended by itself: "
                            + dead.process().out() + dead.process().err());
                }));
    }

    /** Everybody who is named: the holders, and whom they speak of. */
    private static List<String> actors(int count) {
        return Stream.concat(holders(count).stream(), Stream.of("al-qaeda")).toList();
    }

    private static List<String> holders(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Normalizer.normalize(name(number), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-'))
                .toList();
    }

    private static String name(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number / FIRST_NAMES.size());
    }
}
