package io.claimtracker.local;

import io.claimtracker.app.ClaimService;
import io.claimtracker.app.ServiceConfig;
import io.claimtracker.app.VersionedExtractor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The streams app and its API, running against the local cluster in this process. */
final class LocalService implements Service {
    private final ClaimService service;

    private LocalService(ClaimService service) {
        this.service = service;
    }

    static Service start(LocalCluster cluster, int port, Path state, Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("bootstrap", cluster.bootstrap());
        settings.put("registry", cluster.registryUrl());
        settings.put("host", LoopbackPort.HOST);
        settings.put("port", String.valueOf(port));
        settings.put("state-dir", state.toString());
        ServiceConfig config = ServiceConfig.of(settings);
        VersionedExtractor extractor = VersionedExtractor.with(config.eventKinds());
        cluster.setUp(config.views());
        return new LocalService(ClaimService.start(config, extractor));
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
