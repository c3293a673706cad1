package io.claimtracker.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.app.Backlog;
import io.claimtracker.local.DataDirectory;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.producer.Place;
import io.claimtracker.producer.Publication;
import io.claimtracker.producer.Read;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures what readers see when one of three instances is killed. */
@Command(
        name = "failover",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a cluster and three instances in processes of their own, each with copies of what another works on;"
                    + " readers ask them at a steady rate while articles come in. Then one instance is killed, and later"
                    + " another one joins. Printed is what readers saw: failures, gaps, and how old answers were."
        })
public final class FailoverRun implements Callable<Integer> {
    private static final int INSTANCES = 3;
    private static final int ACTORS = 40;
    private static final JsonMapper JSON = new JsonMapper();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "300",
            description = "generated and in the views before it begins (${DEFAULT-VALUE})")
    private int articles;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "questions a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--incoming",
            paramLabel = "N",
            defaultValue = "2",
            description = "articles a second meanwhile (${DEFAULT-VALUE})")
    private int incoming;

    @Option(
            names = "--before",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "of reading before one is killed (${DEFAULT-VALUE})")
    private int before;

    @Option(
            names = "--after",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "of reading after that (${DEFAULT-VALUE})")
    private int after;

    @Option(names = "--data", paramLabel = "DIR", description = "keeps everything here, logs of the instances included")
    private @Nullable Path data;

    @Option(names = "--property", paramLabel = "NAME=VALUE", description = "a further setting of the instances")
    private List<String> properties = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FailoverRun()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try (DataDirectory directory = data == null ? DataDirectory.temporary() : DataDirectory.at(data);
                LocalCluster cluster = LocalCluster.start(directory)) {
            cluster.setUp(Views.UNNAMED);
            List<String> settings = new ArrayList<>(List.of("standby-replicas=1"));
            settings.addAll(properties);
            List<ServedInstance> instances = new ArrayList<>();
            try {
                for (int number = 0; number < INSTANCES; number++) {
                    instances.add(
                            ServedInstance.start(cluster, directory.root().resolve("instance-" + number), settings));
                }
                say("three instances start …");
                for (ServedInstance instance : instances) {
                    await(instance.url(), "/health/ready");
                }
                publish(cluster, 0, articles);
                awaitDone(cluster);
                awaitCopies(instances);
                new FailoverReport(read(cluster, instances))
                        .print(Objects.requireNonNull(spec).commandLine().getOut());
            } finally {
                instances.forEach(ServedInstance::close);
            }
        }
        return 0;
    }

    private FailoverReport.Run read(LocalCluster cluster, List<ServedInstance> instances) throws InterruptedException {
        List<String> urls = instances.stream().map(ServedInstance::url).toList();
        try (SteadyReaders readers = new SteadyReaders(urls, paths(urls.get(0)))) {
            CompletableFuture<Void> coming = CompletableFuture.runAsync(() -> trickle(cluster));
            readers.start(rate);
            say("reading …");
            Thread.sleep(before * 1_000L);
            instances.remove(INSTANCES - 1).kill();
            long killedAt = System.nanoTime();
            say("one is killed …");
            Thread.sleep(after * 1_000L);
            List<SteadyReaders.Reading> readings = readers.stop();
            coming.cancel(true);
            return new FailoverReport.Run(readings, killedAt);
        }
    }

    /** Of actors who hold much: everything that one actor, and the lists over all, can be asked. */
    private List<String> paths(String url) throws InterruptedException {
        List<String> actors = new ArrayList<>();
        get(url + "/v1/actors?limit=500").path("items").forEach(actor -> {
            if (actor.path("held").asLong() > 0 && actors.size() < ACTORS) {
                actors.add(FailoverReport.ACTOR + actor.path("id").asText());
            }
        });
        List<String> paths = new ArrayList<>();
        for (String actor : actors) {
            paths.add(actor);
            paths.add(actor + "/positions");
            paths.add(actor + "/timeline");
            paths.add(actor + "/positions?asOf=2021-06-30");
        }
        for (int list = 0; list < ACTORS / 2; list++) {
            paths.add("/v1/shifts?limit=20");
            paths.add("/v1/forecasts?limit=20");
        }
        // So that every partition is asked all the time.
        Collections.shuffle(paths, new Random(ACTORS));
        return paths;
    }

    private void trickle(LocalCluster cluster) {
        int seconds = before + after;
        Passage.publish(
                cluster,
                publication -> {
                    for (int second = 0; second < seconds; second++) {
                        send(publication, articles + second * incoming, articles + (second + 1) * incoming);
                        try {
                            Thread.sleep(1_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                },
                false);
    }

    private static void publish(LocalCluster cluster, int from, int to) {
        Passage.publish(cluster, publication -> send(publication, from, to), true);
    }

    private static void send(Publication publication, int from, int to) {
        for (int number = from; number < to; number++) {
            publication.accept(new Read.Good(Place.of("generated"), GeneratedArticles.article(number)));
        }
    }

    private static void awaitDone(LocalCluster cluster) throws InterruptedException {
        try (Backlog backlog = new Backlog(cluster.client(), "claim-tracker", List.of("articles"))) {
            while (backlog.total() > 0) {
                Thread.sleep(200);
            }
        }
    }

    /** Waits until every copy has all that is committed, but for the mark that it is. */
    private static void awaitCopies(List<ServedInstance> instances) throws InterruptedException {
        for (ServedInstance instance : instances) {
            boolean behind = true;
            while (behind) {
                Thread.sleep(200);
                behind = false;
                for (JsonNode copy : get(instance.url() + "/v1/status").path("lags")) {
                    behind |= copy.path("lag").asLong() > 1;
                }
            }
        }
    }

    private static void await(String url, String path) throws InterruptedException {
        while (!SteadyReaders.answers(url, path)) {
            Thread.sleep(200);
        }
    }

    private static JsonNode get(String url) throws InterruptedException {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(url + " does not answer in JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("nobody answers at " + url, e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
