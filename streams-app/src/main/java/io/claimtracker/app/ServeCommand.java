package io.claimtracker.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One instance of the streams app and its API, until it is told to end. */
@Command(name = "serve", description = "Runs one instance of the streams app and its API against a cluster.")
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address of the API (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the API (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--advertise",
            paramLabel = "HOST:PORT",
            description = "Where other instances reach this one (default: the API's address and port).")
    private @Nullable String advertise;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where the stores are kept between starts (default: .claims/state).")
    private @Nullable Path stateDir;

    @Option(
            names = "--event-kinds",
            paramLabel = "FILE",
            description =
                    "Kinds of event beside the built-in ones: kind, label, verbs, nouns, apart by tabs, one a line;"
                            + " may be given several times.")
    private List<Path> eventKinds = List.of();

    @Option(
            names = "--api-keys",
            paramLabel = "FILE",
            description =
                    "The keys of those who may ask the API, by their hashes; api-key makes them. Needed with a --host"
                            + " that other machines reach.")
    private @Nullable Path apiKeys;

    @Option(names = "--without-api-keys", description = "Lets anybody who reaches the API read, and nobody write.")
    private boolean withoutApiKeys;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> settings = cluster.settings();
        ClusterOptions.put(settings, "host", host);
        ClusterOptions.put(settings, "port", port);
        ClusterOptions.put(settings, "advertise", advertise);
        ClusterOptions.put(settings, "state-dir", stateDir);
        ClusterOptions.put(settings, ApiAccess.KEYS, apiKeys);
        if (withoutApiKeys) {
            settings.put(ApiAccess.WAIVED, "true");
        }
        if (!eventKinds.isEmpty()) {
            ClusterOptions.put(settings, "event-kinds", ServiceConfig.paths(eventKinds));
        }
        ServiceConfig config = ServiceConfig.of(settings);
        VersionedExtractor extractor = VersionedExtractor.with(config.eventKinds());
        PrintWriter out = spec.commandLine().getOut();
        out.print(config);
        out.println("extractor " + extractor.version());
        out.flush();
        ClaimService service = ClaimService.start(config, extractor);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "claims-shutdown"));
        out.println("API at http://" + config.host() + ":" + service.port());
        out.flush();
        return service.awaitEnd() ? 0 : 1;
    }
}
