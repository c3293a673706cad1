package io.claimtracker.app;

import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an instance needs to know, read once and checked whole.
 *
 * @param bootstrap the brokers, host:port, several separated by commas
 * @param registry the schema registry's URL
 * @param applicationId what the instances of one application share; another one starts from the first article again
 * @param views whose topics it writes, beside those of other applications over the same articles
 * @param host the address the API listens on
 * @param port the API's port; 0 picks a free one
 * @param advertise host:port at which other instances reach this one
 * @param stateDir where the stores are kept between starts
 * @param threads stream threads
 * @param standbyReplicas further instances that keep a copy of each store
 * @param maxBodyBytes largest body of an article, in bytes of UTF-8
 * @param eventKinds files with kinds of event beside the built-in ones
 * @param access who may ask the API
 * @param instanceSecret what all instances share, by which they know each other; empty where they do without
 * @param kafka settings passed to Kafka as they are
 * @param registryClient settings passed to the registry's client as they are
 */
public record ServiceConfig(
        String bootstrap,
        String registry,
        String applicationId,
        Views views,
        String host,
        int port,
        String advertise,
        Path stateDir,
        int threads,
        int standbyReplicas,
        int maxBodyBytes,
        List<Path> eventKinds,
        ApiAccess access,
        String instanceSecret,
        Map<String, String> kafka,
        Map<String, String> registryClient) {

    private static final String KAFKA_PREFIX = "kafka.";
    private static final String REGISTRY_PREFIX = "schema-registry.";
    private static final String APPLICATION = "claim-tracker";
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("bootstrap", "127.0.0.1:9092"),
            Map.entry("registry", "http://127.0.0.1:8081"),
            Map.entry("application-id", ""),
            Map.entry("views", ""),
            Map.entry("host", "127.0.0.1"),
            Map.entry("port", "8080"),
            Map.entry("advertise", ""),
            Map.entry("state-dir", ".claims/state"),
            Map.entry("threads", "2"),
            Map.entry("standby-replicas", "0"),
            Map.entry("max-body-bytes", String.valueOf(1 << 20)),
            Map.entry("event-kinds", ""),
            Map.entry(ApiAccess.KEYS, ""),
            Map.entry(ApiAccess.WAIVED, "false"),
            Map.entry(ApiAccess.ORIGINS, ""),
            Map.entry("instance-secret", ""),
            Map.entry("instance-secret-file", ""));
    private static final Set<String> SECRETS = Set.of("password", "secret", "jaas", "user.info", "token", "key");

    /** Copies the maps. */
    public ServiceConfig {
        eventKinds = List.copyOf(eventKinds);
        kafka = Map.copyOf(kafka);
        registryClient = Map.copyOf(registryClient);
    }

    /**
     * Reads a configuration from settings by name; what is not set has its default.
     *
     * @throws ConfigException naming the setting that is unknown or wrong
     */
    public static ServiceConfig of(Map<String, String> settings) {
        Map<String, String> known = new TreeMap<>(DEFAULTS);
        Map<String, String> kafka = new TreeMap<>();
        Map<String, String> registryClient = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(KAFKA_PREFIX)) {
                kafka.put(name.substring(KAFKA_PREFIX.length()), value);
            } else if (name.startsWith(REGISTRY_PREFIX)) {
                registryClient.put(name.substring(REGISTRY_PREFIX.length()), value);
            } else if (known.replace(name, value) == null) {
                throw new ConfigException("unknown setting '" + name + "'; known are "
                        + String.join(", ", new TreeSet<>(DEFAULTS.keySet()))
                        + ", and any under kafka. and schema-registry.");
            }
        });
        String host = text(known, "host");
        int port = number(known, "port", 0, 65_535);
        String advertise = known.getOrDefault("advertise", "");
        Views views = views(known);
        String applicationId = known.getOrDefault("application-id", "").strip();
        return new ServiceConfig(
                text(known, "bootstrap"),
                text(known, "registry"),
                applicationId.isEmpty() ? ofViews(views) : applicationId,
                views,
                host,
                port,
                advertise.isEmpty() ? host + ":" + port : hostAndPort(advertise),
                Path.of(text(known, "state-dir")),
                number(known, "threads", 1, 256),
                number(known, "standby-replicas", 0, 10),
                number(known, "max-body-bytes", 1, 3 << 20),
                paths(known.getOrDefault("event-kinds", "")),
                ApiAccess.of(known, host),
                instanceSecret(known),
                kafka,
                registryClient);
    }

    /**
     * The settings in a properties file.
     *
     * @throws ConfigException if it cannot be read
     */
    public static Map<String, String> file(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new ConfigException("cannot read the configuration " + path + ": there is no such file", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException("cannot read the configuration " + path + ": " + e.getMessage(), e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    /** Every setting on a line of its own, secrets masked. */
    @Override
    public String toString() {
        Map<String, Object> lines = new TreeMap<>(Map.ofEntries(
                Map.entry("bootstrap", bootstrap),
                Map.entry("registry", registry.replaceAll("//[^/@]*@", "//***@")),
                Map.entry("application-id", applicationId),
                Map.entry("views", views.name()),
                Map.entry("host", host),
                Map.entry("port", port),
                Map.entry("advertise", advertise),
                Map.entry("state-dir", stateDir),
                Map.entry("threads", threads),
                Map.entry("standby-replicas", standbyReplicas),
                Map.entry("max-body-bytes", maxBodyBytes),
                Map.entry("event-kinds", paths(eventKinds)),
                Map.entry(ApiAccess.KEYS, access.keys().map(Path::toString).orElse("")),
                Map.entry(ApiAccess.WAIVED, access.keysWaived()),
                Map.entry(ApiAccess.ORIGINS, String.join(",", access.corsOrigins())),
                Map.entry("instance-secret", instanceSecret.isEmpty() ? "" : "***")));
        kafka.forEach((name, value) -> lines.put(KAFKA_PREFIX + name, masked(name, value)));
        registryClient.forEach((name, value) -> lines.put(REGISTRY_PREFIX + name, masked(name, value)));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append(System.lineSeparator()));
        return text.toString();
    }

    /** The value of a setting that names files: their paths, separated by commas. */
    public static String paths(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(","));
    }

    private static List<Path> paths(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** From the setting, or from the file that another one names. */
    private static String instanceSecret(Map<String, String> settings) {
        String secret = settings.getOrDefault("instance-secret", "").strip();
        String file = settings.getOrDefault("instance-secret-file", "").strip();
        if (!secret.isEmpty() && !file.isEmpty()) {
            throw new ConfigException("instance-secret and instance-secret-file are both given");
        }
        String found = file.isEmpty() ? secret : secretIn(Path.of(file));
        if (!found.isEmpty() && !found.matches("[\\x21-\\x7E]{16,256}")) {
            throw new ConfigException("instance-secret must have 16 to 256 visible ASCII characters");
        }
        return found;
    }

    private static String secretIn(Path file) {
        try {
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new ConfigException("instance-secret-file " + file + " is empty");
            }
            return secret;
        } catch (IOException e) {
            throw new ConfigException("cannot read instance-secret-file " + file + ": " + e.getMessage(), e);
        }
    }

    private static Views views(Map<String, String> settings) {
        try {
            return new Views(settings.getOrDefault("views", "").strip());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Each set of views needs an application of its own. */
    private static String ofViews(Views views) {
        return views.name().isEmpty() ? APPLICATION : APPLICATION + "-" + views.name();
    }

    private static String masked(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains) ? "***" : value;
    }

    private static String text(Map<String, String> settings, String name) {
        String value = settings.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new ConfigException(name + " is empty");
        }
        return value;
    }

    private static int number(Map<String, String> settings, String name, int least, int most) {
        String value = text(settings, name);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new ConfigException(name + " is '" + value + "', which is no whole number", e);
        }
        throw new ConfigException(name + " is " + value + ", but must be from " + least + " to " + most);
    }

    private static String hostAndPort(String value) {
        if (!value.matches("[^:\\s]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")) {
            throw new ConfigException("advertise is '" + value + "', but must be host:port");
        }
        return value;
    }
}
