package io.claimtracker.local;

import java.nio.file.Path;
import java.util.Map;

/** What starts the streams app against a local cluster. */
public interface ServiceStarter {
    /**
     * Starts it and returns once its API listens; the views may still be filling.
     *
     * @param port of the API, on loopback; 0 for any that is free
     * @param state where its stores are kept
     * @param settings further ones of the app, by name
     */
    Service start(LocalCluster cluster, int port, Path state, Map<String, String> settings);
}
