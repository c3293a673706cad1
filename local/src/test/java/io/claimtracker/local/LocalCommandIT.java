package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.local.ArticleLoader.Loaded;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code local} over a real broker and registry, with a stand-in for the streams app. */
final class LocalCommandIT {
    private final Path directory;

    private final List<String> events = new ArrayList<>();
    private Map<String, String> given = Map.of();
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    LocalCommandIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void loadsPrintsAndEndsInOrderAndLeavesNothingBehind() {
        int code = run("local", "--once", "--articles", "a.json", "b.json");

        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(events).containsExactly("start", "load [a.json, b.json]", "await", "await", "print", "close");
        assertThat(output.toString())
                .containsPattern("broker +127\\.0\\.0\\.1:\\d+")
                .containsPattern("registry +http://127\\.0\\.0\\.1:\\d+")
                .contains("API       http://127.0.0.1:4242")
                .contains("articles  2 published")
                .contains("positions of http://127.0.0.1:4242");
        assertThat(Path.of(output.toString().split("data is in |, until", -1)[1]))
                .doesNotExist();
    }

    @Test
    void aKeptDirectoryIsNotGivenTheSampleOnTopOfItsOwnArticles() {
        String data = directory.resolve("data").toString();
        run("local", "--once", "--data", data, "--articles", "a.json");
        events.clear();

        int code = run("local", "--once", "--data", data);

        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(events).containsExactly("start", "await", "await", "print", "close");
        assertThat(output.toString()).contains("articles  those of before");
        assertThat(directory.resolve("data/logs/claims.log")).isNotEmptyFile();
    }

    @Test
    void viewsAndKindsOfEventAreTheAppsToHave() {
        run(
                "local",
                "--once",
                "--articles",
                "a.json",
                "--views",
                "next",
                "--event-kinds",
                "b.txt",
                "--event-kinds=c.txt");

        assertThat(errors.toString()).isEmpty();
        assertThat(given).isEqualTo(Map.of("views", "next", "event-kinds", "b.txt,c.txt"));
    }

    @Test
    void failsWhenArticlesWereRefused() {
        int code = run("local", "--once", "--articles", "bad.json");

        assertThat(code).isOne();
        assertThat(output.toString()).contains("0 published").contains("1 refused");
    }

    @Test
    void saysWhichPortIsInUseAndStartsNothing() throws IOException {
        try (ServerSocket taken =
                new ServerSocket(0, 1, new LoopbackPort(0, "").address().getAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            int code = execute("local", "--port", port, "--kafka-port", "0", "--registry-port", "0");

            assertThat(code).isOne();
            assertThat(errors.toString())
                    .isEqualTo("claims: port " + port + " on 127.0.0.1 is in use; choose another with --port"
                            + System.lineSeparator());
            assertThat(events).isEmpty();
        }
    }

    @Test
    void saysWhenTwoPortsAreTheSame() {
        assertThat(execute("local", "--port", "7777", "--kafka-port", "0", "--registry-port", "7777"))
                .isOne();
        assertThat(errors.toString()).contains("port 7777 is asked for twice, with --port and --registry-port");
    }

    @Test
    void saysWhenTheDirectoryIsInUse() {
        try (DataDirectory taken = DataDirectory.at(directory.resolve("data"))) {
            int code = run("local", "--once", "--data", taken.root().toString());

            assertThat(code).isOne();
            assertThat(errors.toString()).startsWith("claims: the data directory " + taken.root() + " is in use");
        }
    }

    @Test
    void closesWhatItStartedWhenSomethingFails() {
        assertThat(run("local", "--once", "--articles", "broken.json")).isOne();
        assertThat(errors.toString().lines()).containsExactly("claims: IllegalStateException: cannot load it");
        assertThat(events).last().isEqualTo("close");
    }

    @Test
    void explainsWhatItDoesNotUnderstand() {
        assertThat(execute("local", "--port", "high")).isEqualTo(2);
        assertThat(execute("lokal")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "claims: Invalid value for option '--port': 'high' is not an int (see ./claims local --help)",
                        "claims: Unmatched argument at index 0: 'lokal' (see ./claims --help)",
                        "claims: a command is missing (see ./claims --help)");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--port", "0", "--kafka-port", "0", "--registry-port", "0"));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        LocalCommand local = new LocalCommand(
                this::startService, this::load, (url, out) -> note("print", () -> out.println("positions of " + url)));
        CommandLine claims = Claims.commandLine(List.of(local));
        claims.setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        return claims.execute(arguments);
    }

    private Service startService(LocalCluster cluster, int port, Path state, Map<String, String> settings) {
        events.add("start");
        given = settings;
        return new StandIn(cluster);
    }

    private Loaded load(LocalCluster cluster, List<Path> paths, boolean backfill) {
        events.add("load " + paths);
        if (paths.contains(Path.of("broken.json"))) {
            throw new IllegalStateException("cannot load it");
        }
        if (paths.contains(Path.of("bad.json"))) {
            return new Loaded(0, 1);
        }
        publish(cluster);
        return new Loaded(paths.size(), 0);
    }

    private void note(String event, Runnable action) {
        events.add(event);
        action.run();
    }

    private static void publish(LocalCluster cluster) {
        Article article = Article.newBuilder()
                .setUri("a")
                .setStatus(ArticleStatus.CANCELED)
                .build();
        SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl());
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                cluster.client(),
                Topics.ARTICLES.keySerde().serializer(),
                Topics.ARTICLES.valueSerde(registry).serializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), "a", article))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    /** Has everything loaded at the second look, and needs the cluster until it is closed. */
    private final class StandIn implements Service {
        private final LocalCluster cluster;
        private boolean asked;

        private StandIn(LocalCluster cluster) {
            this.cluster = cluster;
        }

        @Override
        public String url() {
            return "http://127.0.0.1:4242";
        }

        @Override
        public boolean awaitLoaded(Duration patience) {
            events.add("await");
            boolean before = asked;
            asked = true;
            return before;
        }

        @Override
        public boolean running() {
            return true;
        }

        @Override
        public void close() {
            assertThat(cluster.hasArticles()).isIn(true, false);
            new SchemaRegistry(cluster.registryUrl()).requireRegistered();
            events.add("close");
        }
    }
}
