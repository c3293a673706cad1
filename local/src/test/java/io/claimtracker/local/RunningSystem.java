package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.app.ClaimService;
import io.claimtracker.app.ServiceConfig;
import io.claimtracker.app.VersionedExtractor;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import io.claimtracker.topology.ArticleExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private RunningSystem(
            Path directory,
            LocalCluster cluster,
            Runnable release,
            Views views,
            List<Path> eventKinds,
            Optional<Path> keys) {
        this.directory = directory;
        this.cluster = cluster;
        this.release = release;
        Map<String, String> settings = new HashMap<>(Map.of(
                "bootstrap", cluster.bootstrap(),
                "registry", cluster.registryUrl(),
                "views", views.name(),
                "event-kinds", ServiceConfig.paths(eventKinds),
                "port", "0",
                "state-dir", directory.resolve("state").toString()));
        keys.ifPresent(file -> settings.put("api-keys", file.toString()));
        ServiceConfig config = ServiceConfig.of(settings);
        VersionedExtractor engine = VersionedExtractor.with(config.eventKinds());
        ArticleExtractor counted = (article, edition) -> {
            extracted.incrementAndGet();
            return engine.extractor().extract(article, edition);
        };
        cluster.setUp(views);
        this.service = ClaimService.start(config, new VersionedExtractor(counted, engine.version()));
    }

    /** Starts on what a directory holds. */
    static RunningSystem start(Path directory) {
        return start(directory, Views.UNNAMED);
    }

    /** Starts on what a directory holds, as another application with views of its own. */
    static RunningSystem start(Path directory, Views views) {
        return start(directory, views, Optional.empty());
    }

    /** Starts on what a directory holds, for whoever has one of these keys. */
    static RunningSystem startKeyed(Path directory, Path keys) {
        return start(directory, Views.UNNAMED, Optional.of(keys));
    }

    private static RunningSystem start(Path directory, Views views, Optional<Path> keys) {
        DataDirectory data = DataDirectory.at(directory.resolve("data"));
        LocalCluster cluster = LocalCluster.start(data);
        return new RunningSystem(
                directory,
                cluster,
                () -> {
                    cluster.close();
                    data.close();
                },
                views,
                List.of(),
                keys);
    }

    /** Starts another application, with views of its own, on a cluster that runs and outlives it. */
    static RunningSystem join(LocalCluster cluster, Path directory, Views views, Path... eventKinds) {
        return new RunningSystem(directory, cluster, () -> {}, views, List.of(eventKinds), Optional.empty());
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
