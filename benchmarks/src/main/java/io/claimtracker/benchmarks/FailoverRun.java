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
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final String ACTOR = "/v1/actors/";
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
                report(read(cluster, instances));
            } finally {
                instances.forEach(ServedInstance::close);
            }
        }
        return 0;
    }

    private record Run(List<SteadyReaders.Reading> readings, long killedAt) {}

    private Run read(LocalCluster cluster, List<ServedInstance> instances) throws InterruptedException {
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
            return new Run(readings, killedAt);
        }
    }

    /** Of actors who hold much: everything that one actor, and the lists over all, can be asked. */
    private List<String> paths(String url) throws InterruptedException {
        List<String> actors = new ArrayList<>();
        get(url + "/v1/actors?limit=500").path("items").forEach(actor -> {
            if (actor.path("held").asLong() > 0 && actors.size() < ACTORS) {
                actors.add(ACTOR + actor.path("id").asText());
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

    private void report(Run run) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<SteadyReaders.Reading> settled = part(run, Long.MIN_VALUE, run.killedAt());
        List<SteadyReaders.Reading> failing = part(run, run.killedAt(), Long.MAX_VALUE);
        out.printf(Locale.ROOT, "%-42s %12s %12s%n", "", "before", "after");
        line(out, "questions", settled.size(), failing.size());
        line(out, "answered at a second try", tries(settled), tries(failing));
        line(out, "not answered at all", bad(settled), bad(failing));
        line(out, "lists that lacked something", incomplete(settled), incomplete(failing));
        line(out, "answered by a copy", standby(settled), standby(failing));
        decimals(out, "median, ms", percentile(settled, 0.5), percentile(failing, 0.5));
        decimals(out, "99th percentile, ms", percentile(settled, 0.99), percentile(failing, 0.99));
        decimals(out, "longest, ms", percentile(settled, 1), percentile(failing, 1));
        decimals(out, "longest gap between good answers, ms", longestGap(settled, false), longestGap(failing, false));
        decimals(out, "longest gap of a partition, ms", longestGap(settled, true), longestGap(failing, true));
        decimals(out, "oldest answer, ms", oldest(settled), oldest(failing));
        failing.stream()
                .filter(reading -> !reading.good())
                .sorted(Comparator.comparingLong(SteadyReaders.Reading::askedAt))
                .limit(20)
                .forEach(reading -> out.printf(
                        Locale.ROOT,
                        "  %.3f s after: %s %d%s%n",
                        (reading.askedAt() - run.killedAt()) / 1e9,
                        reading.path(),
                        reading.status(),
                        reading.incomplete() ? " incomplete" : ""));
        out.flush();
    }

    private static List<SteadyReaders.Reading> part(Run run, long from, long to) {
        return run.readings().stream()
                .filter(reading -> reading.askedAt() >= from && reading.askedAt() < to)
                .sorted(Comparator.comparingLong(SteadyReaders.Reading::answeredAt))
                .toList();
    }

    private static long tries(List<SteadyReaders.Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.good() && reading.tries() > 1)
                .count();
    }

    private static long bad(List<SteadyReaders.Reading> readings) {
        return readings.stream().filter(reading -> reading.status() != 200).count();
    }

    private static long incomplete(List<SteadyReaders.Reading> readings) {
        return readings.stream().filter(SteadyReaders.Reading::incomplete).count();
    }

    private static long standby(List<SteadyReaders.Reading> readings) {
        return readings.stream().filter(SteadyReaders.Reading::standby).count();
    }

    private static double oldest(List<SteadyReaders.Reading> readings) {
        return readings.stream()
                .mapToDouble(SteadyReaders.Reading::staleness)
                .max()
                .orElse(0);
    }

    private static double percentile(List<SteadyReaders.Reading> readings, double share) {
        List<Double> sorted =
                readings.stream().map(SteadyReaders.Reading::millis).sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }

    /**
     * The longest time between two good answers, be it to any question, or to questions about the actors of one partition,
     * of each of which the longest counts. Some time passes between them anyway: how much tells the run before the killing.
     */
    private static double longestGap(List<SteadyReaders.Reading> readings, boolean ofPartitions) {
        Map<String, Long> last = new HashMap<>();
        double longest = 0;
        for (SteadyReaders.Reading reading : readings) {
            String about = ofPartitions ? partition(reading.path()) : "everything";
            if (reading.good() && !about.isEmpty()) {
                @Nullable Long before = last.put(about, reading.answeredAt());
                longest = before == null ? longest : Math.max(longest, (reading.answeredAt() - before) / 1e6);
            }
        }
        return longest;
    }

    /** The partition of the actor who is asked about; empty for a list over all. */
    private static String partition(String path) {
        return path.startsWith(ACTOR)
                ? "partition "
                        + RecordKey.partition(
                                path.substring(ACTOR.length()).split("[/?]", 2)[0], TopicSetup.DEFAULT_PARTITIONS)
                : "";
    }

    private static void line(PrintWriter out, String name, long one, long other) {
        out.printf(Locale.ROOT, "%-42s %12d %12d%n", name, one, other);
    }

    private static void decimals(PrintWriter out, String name, double one, double other) {
        out.printf(Locale.ROOT, "%-42s %12.1f %12.1f%n", name, one, other);
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
