package io.claimtracker.benchmarks;

import io.claimtracker.app.ClaimService;
import io.claimtracker.app.ServiceConfig;
import io.claimtracker.app.VersionedExtractor;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.schemas.Views;
import io.claimtracker.topology.ArticleExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The streams app with its API, as {@code claims serve} runs it. */
final class MeasuredService implements Measured {
    private final ClaimService service;

    private MeasuredService(ClaimService service) {
        this.service = service;
    }

    static MeasuredService start(LocalCluster cluster, Path state, int threads, ArticleExtractor extractor) {
        return start(cluster, Views.UNNAMED, state, threads, extractor);
    }

    /** Starts the application that has these views: other ones than the unnamed are a replay. */
    static MeasuredService start(
            LocalCluster cluster, Views views, Path state, int threads, ArticleExtractor extractor) {
        cluster.setUp(views);
        return new MeasuredService(ClaimService.start(
                ServiceConfig.of(Map.of(
                        "bootstrap", cluster.bootstrap(),
                        "registry", cluster.registryUrl(),
                        "views", views.name(),
                        "port", String.valueOf(freePort()),
                        "state-dir", state.toString(),
                        "threads", String.valueOf(threads))),
                new VersionedExtractor(extractor, "measured")));
    }

    /** Other instances are told the port, so it must be known before. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its API is. */
    String url() {
        return "http://127.0.0.1:" + service.port();
    }

    @Override
    public boolean isDone() throws InterruptedException {
        return service.awaitLoaded(Duration.ZERO);
    }

    @Override
    public void close() {
        service.close();
    }
}
