package io.claimtracker.producer;

import io.claimtracker.schemas.SchemaRegistry;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that talks to a cluster: where it is, and how to be let in. */
public final class ConnectionOptions {
    private static final List<String> REGISTRY_PREFIXES = List.of("schema.registry.", "basic.auth.", "bearer.auth.");

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "Kafka brokers, separated by commas (default: ${DEFAULT-VALUE}).")
    private String bootstrap = "127.0.0.1:9092";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8081",
            description = "Schema registry (default: ${DEFAULT-VALUE}).")
    private String registry = "http://127.0.0.1:8081";

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Settings of the Kafka client, and of the registry's (schema.registry.*, basic.auth.*,"
                    + " bearer.auth.*), as a properties file: the place for secrets.")
    private @Nullable Path commandConfig;

    @Option(
            names = "--property",
            paramLabel = "KEY=VALUE",
            description = "One such setting; may be given several times, and goes before the file.")
    private Map<String, String> properties = new LinkedHashMap<>();

    /**
     * Settings of a Kafka client.
     *
     * @throws PublishException if the file of --command-config cannot be read
     */
    public Properties kafka() {
        Properties settings = new Properties();
        given().forEach((name, value) -> {
            if (!isRegistrySetting(name)) {
                settings.setProperty(name, value);
            }
        });
        settings.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return settings;
    }

    /**
     * The schema registry, with timeouts fit for a command.
     *
     * @throws PublishException if the file of --command-config cannot be read
     */
    public SchemaRegistry schemaRegistry() {
        Map<String, String> settings = new HashMap<>();
        settings.put("http.connect.timeout.ms", "5000");
        settings.put("http.read.timeout.ms", "10000");
        settings.put("max.retries", "1");
        given().forEach((name, value) -> {
            if (isRegistrySetting(name)) {
                settings.put(name, value);
            }
        });
        return new SchemaRegistry(registry, settings);
    }

    private static boolean isRegistrySetting(String name) {
        return REGISTRY_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        Properties file = new Properties();
        if (commandConfig != null) {
            try (Reader reader = Files.newBufferedReader(commandConfig, StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new PublishException("--command-config " + commandConfig + " cannot be read", e);
            }
        }
        file.stringPropertyNames().forEach(name -> given.put(name, file.getProperty(name)));
        given.putAll(properties);
        return given;
    }
}
