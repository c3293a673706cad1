package io.claimtracker.local;

import io.claimtracker.app.ServiceConfig;
import io.claimtracker.local.ArticleLoader.Loaded;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole system in one process, from an empty machine to answers. */
@Command(
        name = "local",
        description = "Runs the whole system in one process, on loopback: broker, registry, streams app and API.",
        footer = {
            "",
            "Without --articles it loads a bundled sample, unless --data has articles from before.",
            "Ctrl-C ends it."
        })
public final class LocalCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ServiceStarter services;
    private final ArticleLoader loader;
    private final ViewPrinter views;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "of the API (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "of the broker (${DEFAULT-VALUE})")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "of the schema registry (${DEFAULT-VALUE})")
    private int registryPort;

    @Option(names = "--data", paramLabel = "DIR", description = "keeps everything here for the next start")
    private @Nullable Path data;

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            arity = "1..*",
            description = "loads these files and directories instead of the sample")
    private List<Path> articles = List.of();

    @Option(
            names = "--event-kinds",
            paramLabel = "FILE",
            description = "kinds of event beside the built-in ones; may be given several times")
    private List<Path> eventKinds = List.of();

    @Option(
            names = "--views",
            paramLabel = "NAME",
            description = "whose views to fill: another extractor over kept --data needs some of its own")
    private @Nullable String viewsName;

    @Option(names = "--once", description = "prints the positions and their shifts when all is loaded, and ends")
    private boolean once;

    @Spec
    private @Nullable CommandSpec spec;

    public LocalCommand(ServiceStarter services, ArticleLoader loader, ViewPrinter views) {
        this.services = services;
        this.loader = loader;
        this.views = views;
    }

    @Override
    public Integer call() throws InterruptedException {
        LoopbackPort.requireFree(
                new LoopbackPort(port, "--port"),
                new LoopbackPort(kafkaPort, "--kafka-port"),
                new LoopbackPort(registryPort, "--registry-port"));
        try (StopSignal stop = StopSignal.listen();
                DataDirectory directory = data == null ? DataDirectory.temporary() : DataDirectory.at(data)) {
            if (directory.isTemporary()) {
                return run(directory, stop);
            }
            try (LogFile log = new LogFile(directory.log())) {
                log.open();
                return run(directory, stop);
            }
        }
    }

    private int run(DataDirectory directory, StopSignal stop) throws InterruptedException {
        PrintWriter out = out();
        Instant begin = Instant.now();
        say(
                out,
                "Claim Tracker starts; its data is in %s%s",
                directory.root(),
                directory.isTemporary() ? ", until it ends" : "");
        try (LocalCluster cluster = LocalCluster.start(directory, kafkaPort, registryPort)) {
            say(out, "  broker    %s", cluster.bootstrap());
            say(out, "  registry  %s", cluster.registryUrl());
            try (Service service = services.start(cluster, port, directory.state(), settings())) {
                say(out, "  API       %s", service.url());
                Loaded loaded = load(cluster, directory, out);
                boolean ready = awaitLoaded(service, stop);
                if (ready && once) {
                    views.print(service.url(), out);
                    out.flush();
                } else if (ready) {
                    say(out, "Ready after %.1f s. Open %s in a browser, or ask it:", seconds(begin), service.url());
                    hints(service.url(), cluster.registryUrl()).forEach(hint -> say(out, "  %s", hint));
                    say(out, "Ctrl-C ends it.");
                    awaitEnd(service, stop);
                }
                if (stop.isAsked()) {
                    say(out, "Ending …");
                }
                return loaded.refused() == 0 ? 0 : 1;
            }
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (viewsName != null) {
            settings.put("views", viewsName);
        }
        if (!eventKinds.isEmpty()) {
            settings.put("event-kinds", ServiceConfig.paths(eventKinds));
        }
        return settings;
    }

    private Loaded load(LocalCluster cluster, DataDirectory directory, PrintWriter out) {
        if (articles.isEmpty() && cluster.hasArticles()) {
            say(out, "  articles  those of before");
            return new Loaded(0, 0);
        }
        boolean sample = articles.isEmpty();
        if (sample) {
            SampleArticles.layOut(directory.sample());
        }
        Loaded loaded = loader.load(cluster, sample ? List.of(directory.sample()) : articles, sample);
        say(out, "  articles  %d published%s", loaded.published(), sample ? ", the bundled sample" : "");
        if (loaded.refused() > 0) {
            say(out, "            %d refused, see above", loaded.refused());
        }
        return loaded;
    }

    private static boolean awaitLoaded(Service service, StopSignal stop) throws InterruptedException {
        boolean loaded = false;
        while (!loaded && !stop.isAsked()) {
            loaded = service.awaitLoaded(BETWEEN_LOOKS);
        }
        return loaded;
    }

    /** @throws IllegalStateException if the app fails before anybody asks it to end */
    private static void awaitEnd(Service service, StopSignal stop) throws InterruptedException {
        while (!stop.await(BETWEEN_LOOKS)) {
            if (!service.running()) {
                throw new IllegalStateException("the streams app has failed; with --data its log says why");
            }
        }
    }

    private static List<String> hints(String api, String registry) {
        return List.of(
                "curl '" + api + "/v1/actors'",
                "curl '" + api + "/v1/actors/al-qaeda/positions?role=target'",
                "curl '" + api + "/v1/shifts?limit=5'",
                "curl '" + registry + "/subjects'");
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("a command is run by its command line");
        }
        return spec.commandLine().getOut();
    }

    private static double seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static void say(PrintWriter out, String line, Object... values) {
        out.printf(Locale.ROOT, line + "%n", values);
        out.flush();
    }
}
