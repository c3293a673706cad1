package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.ClaimService;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.app.ServiceConfig;
import io.claimtracker.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.Uuid;

/** A cluster and one instance of the streams app over it, in this process, given articles by the commands users have. */
final class RunningSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final LocalCluster cluster;
    private final Runnable release;
    private final ClaimService service;
    private final AtomicInteger extracted = new AtomicInteger();

    private RunningSystem(Path directory, LocalCluster cluster, Runnable release, String applicationId) {
        this.directory = directory;
        this.cluster = cluster;
        this.release = release;
        EngineExtractor extractor = new EngineExtractor(ListedActors.builtIn());
        this.service = ClaimService.start(
                ServiceConfig.of(Map.of(
                        "bootstrap", cluster.bootstrap(),
                        "registry", cluster.registryUrl(),
                        "application-id", applicationId,
                        "port", "0",
                        "state-dir", directory.resolve("state").toString())),
                (article, edition) -> {
                    extracted.incrementAndGet();
                    return extractor.extract(article, edition);
                });
    }

    /** Starts on what a directory holds. */
    static RunningSystem start(Path directory) {
        return start(directory, "claim-tracker");
    }

    /** Starts on what a directory holds, as another application. */
    static RunningSystem start(Path directory, String applicationId) {
        DataDirectory data = DataDirectory.at(directory.resolve("data"));
        LocalCluster cluster = LocalCluster.start(data);
        return new RunningSystem(
                directory,
                cluster,
                () -> {
                    cluster.close();
                    data.close();
                },
                applicationId);
    }

    /** Starts another application on a cluster that runs, and outlives it. */
    static RunningSystem join(LocalCluster cluster, Path directory, String applicationId) {
        return new RunningSystem(directory, cluster, () -> {}, applicationId);
    }

    LocalCluster cluster() {
        return cluster;
    }

    Api api() {
        return new Api("http://127.0.0.1:" + service.port());
    }

    /** How many editions were extracted since the start. */
    int extracted() {
        return extracted.get();
    }

    /** Runs a command that talks to the cluster. */
    CommandRun claims(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--bootstrap", cluster.bootstrap(), "--registry", cluster.registryUrl()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    /** Back-fills articles, and returns when they are in the views. */
    void publish(Dispatch... dispatches) {
        Path file = directory.resolve(Uuid.randomUuid() + ".jsonl");
        try {
            Files.write(file, Arrays.stream(dispatches).map(Dispatch::toJson).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommandRun run = claims("publish", "--backfill", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("sent " + dispatches.length + " articles, 0 bad");
        awaitLoaded();
    }

    /** Waits until the views have everything that was sent. */
    void awaitLoaded() {
        try {
            assertThat(service.awaitLoaded(PATIENCE))
                    .as("loaded within %s", PATIENCE)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while articles were loaded", e);
        }
    }

    /** Records that the articles topic was ever given. */
    long recordsSent() {
        return TopicContents.count(cluster, Topics.ARTICLES);
    }

    @Override
    public void close() {
        service.close();
        release.run();
    }
}
