package io.claimtracker.local;

import io.claimtracker.app.ClaimService;
import io.claimtracker.app.ServiceConfig;
import io.claimtracker.topology.ArticleExtractor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The streams app and its API, running against the local cluster in this process. */
final class LocalService implements Service {
    private final ClaimService service;

    private LocalService(ClaimService service) {
        this.service = service;
    }

    static Service start(LocalCluster cluster, int port, Path state, ArticleExtractor extractor) {
        return new LocalService(ClaimService.start(
                ServiceConfig.of(Map.of(
                        "bootstrap", cluster.bootstrap(),
                        "registry", cluster.registryUrl(),
                        "host", LoopbackPort.HOST,
                        "port", String.valueOf(port),
                        "state-dir", state.toString())),
                extractor));
    }

    @Override
    public String url() {
        return "http://" + LoopbackPort.HOST + ":" + service.port();
    }

    @Override
    public boolean awaitLoaded(Duration patience) throws InterruptedException {
        return service.awaitLoaded(patience);
    }

    @Override
    public boolean running() {
        return service.running();
    }

    @Override
    public void close() {
        service.close();
    }
}
