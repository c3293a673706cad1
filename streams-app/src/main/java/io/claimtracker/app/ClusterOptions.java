package io.claimtracker.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a cluster: where it is, and a file or single settings for all the rest. */
final class ClusterOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, separated by commas (default: 127.0.0.1:9092).")
    private @Nullable String bootstrap;

    @Option(names = "--registry", paramLabel = "URL", description = "Schema registry (default: http://127.0.0.1:8081).")
    private @Nullable String registry;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "What the instances of one application share (default: claim-tracker, with the name of the"
                    + " views behind it).")
    private @Nullable String applicationId;

    @Option(
            names = "--views",
            paramLabel = "NAME",
            description = "Whose topics are written: NAME.claims, NAME.positions, …, beside those of other applications"
                    + " over the same articles (default: claims, positions, …).")
    private @Nullable String views;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as a properties file: the place for secrets. Options go before it.")
    private @Nullable Path config;

    @Option(
            names = "--property",
            paramLabel = "NAME=VALUE",
            description = "One such setting; may be given several times. kafka.NAME goes to Kafka, schema-registry.NAME"
                    + " to the registry's client, as it is.")
    private Map<String, String> properties = new LinkedHashMap<>();

    /** The settings given, those on the command line before those in the file. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (config != null) {
            settings.putAll(ServiceConfig.file(config));
        }
        settings.putAll(properties);
        put(settings, "bootstrap", bootstrap);
        put(settings, "registry", registry);
        put(settings, "application-id", applicationId);
        put(settings, "views", views);
        return settings;
    }

    static void put(Map<String, String> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
