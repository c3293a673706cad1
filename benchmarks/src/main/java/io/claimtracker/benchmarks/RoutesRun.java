package io.claimtracker.benchmarks;

import io.claimtracker.local.DataDirectory;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.producer.Place;
import io.claimtracker.producer.Publication;
import io.claimtracker.producer.Read;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Views;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures what each route of the API takes, here and by way of another instance. */
@Command(
        name = "routes",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the views, extraction left out, and puts questions to every route at a steady rate: to the one instance"
                    + " there is; then, when a second one shares the work, to the one that has not what is asked for.",
            "Everything is in this process, on loopback and in temporary directories."
        })
public final class RoutesRun implements Callable<Integer> {
    private static final int PER_ARTICLE = 14;
    private static final int WORDS = 800;

    @Option(
            names = "--statements",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many in the views (${DEFAULT-VALUE})")
    private long statements;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "questions a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "1000",
            description = "to each route (${DEFAULT-VALUE})")
    private int questions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "stream threads of an instance (${DEFAULT-VALUE})")
    private int threads;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RoutesRun()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        KnownArticles articles = new KnownArticles(PER_ARTICLE, WORDS);
        Map<String, Durations> here = new LinkedHashMap<>();
        Map<String, Durations> elsewhere = new LinkedHashMap<>();
        try (DataDirectory directory = DataDirectory.temporary();
                LocalCluster cluster = LocalCluster.start(directory);
                MeasuredService one =
                        MeasuredService.start(cluster, Views.UNNAMED, directory.state(), threads, articles)) {
            Passage.await(one, "starting");
            say("filling …");
            long count = (statements + PER_ARTICLE - 1) / PER_ARTICLE;
            Passage.publish(cluster, publication -> send(articles, count, publication), true);
            Passage.await(one, "working");
            ask(one.url(), holders(one.url(), false), count, here);
            say("another instance joins …");
            try (MeasuredService two = MeasuredService.start(
                    cluster, Views.UNNAMED, directory.root().resolve("two"), threads, articles)) {
                List<String> others = holders(one.url(), true);
                while (others.isEmpty()) {
                    Thread.sleep(1_000);
                    others = holders(one.url(), true);
                }
                Passage.await(two, "taking over");
                ask(one.url(), others, count, elsewhere);
            }
        }
        report(here, elsewhere);
        return 0;
    }

    private void ask(String url, List<String> holders, long articles, Map<String, Durations> answers) {
        PacedQuestions asked = new PacedQuestions(url, rate, questions);
        for (AskedRoute route : routes(holders, articles)) {
            say(route.name());
            answers.put(route.name(), asked.ask(route));
        }
    }

    private List<AskedRoute> routes(List<String> holders, long articles) {
        String actor = "/v1/actors/" + KnownArticles.ACTOR;
        long total = articles * PER_ARTICLE;
        return List.of(
                new AskedRoute("/v1/actors", run -> "/v1/actors"),
                new AskedRoute("/v1/actors?q=", run -> "/v1/actors?q=holder+" + run % 5_000),
                new AskedRoute("/v1/actors/{id}", run -> "/v1/actors/" + of(holders, run)),
                new AskedRoute(
                        "/v1/actors/{id}/positions?asOf=",
                        run -> "/v1/actors/" + of(holders, run) + "/positions?asOf=" + day(articles, run)),
                new AskedRoute("/v1/actors/{id}/timeline", run -> "/v1/actors/" + of(holders, run) + "/timeline"),
                new AskedRoute("/v1/actors/{id}/record", run -> "/v1/actors/" + of(holders, run) + "/record"),
                new AskedRoute(
                        "the same of who has a tenth of all: positions",
                        run -> actor + "/positions?asOf=" + day(articles, run)),
                new AskedRoute(
                        "the same of who has a tenth of all: timeline",
                        run -> actor + "/timeline?to=" + day(articles, run)),
                new AskedRoute("/v1/issues?q=", run -> "/v1/issues?q=target+" + run % 2_000),
                new AskedRoute("/v1/issues/{id}", run -> "/v1/issues/target-" + run % 2_000 + ":act:"),
                new AskedRoute("/v1/statements/{id}", run -> "/v1/statements/" + statement(total, run)),
                new AskedRoute(
                        "/v1/statements/{id}/appearances",
                        run -> "/v1/statements/" + statement(total, run) + "/appearances"),
                new AskedRoute(
                        "/v1/statements/{id}/backing", run -> "/v1/statements/" + statement(total, run) + "/backing"),
                new AskedRoute(
                        "/v1/article",
                        run -> "/v1/article?uri="
                                + URLEncoder.encode("known:" + articles * run / questions, StandardCharsets.UTF_8)),
                new AskedRoute("/v1/forecasts", run -> "/v1/forecasts?from=" + day(articles, run)),
                new AskedRoute("/v1/forecasts?actor=", run -> "/v1/forecasts?actor=" + of(holders, run)),
                new AskedRoute("/v1/shifts", run -> "/v1/shifts?since=" + day(articles, run)),
                new AskedRoute("/v1/shifts?actor=", run -> "/v1/shifts?actor=" + of(holders, run)),
                new AskedRoute("/v1/status", run -> "/v1/status"));
    }

    private static String of(List<String> holders, int run) {
        return holders.get(run % holders.size());
    }

    private String statement(long total, int run) {
        return String.format(Locale.ROOT, "%024x", total * run / questions);
    }

    private LocalDate day(long articles, int run) {
        return KnownArticles.dayOf(articles * run / questions)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** Holders of partitions that an instance works on, or of those that it does not; as instances ask each other. */
    private static List<String> holders(String url, boolean elsewhere) throws InterruptedException {
        List<Integer> wanted = new ArrayList<>();
        for (int partition = 0; partition < TopicSetup.DEFAULT_PARTITIONS; partition++) {
            boolean here = PacedQuestions.status(url + "/internal/v1/actor/" + partition + "/actors?limit=1") == 200;
            if (here != elsewhere) {
                wanted.add(partition);
            }
        }
        return LongStream.range(1, 2_000)
                .mapToObj(KnownArticles::holder)
                .filter(holder -> !holder.equals(KnownArticles.ACTOR))
                .filter(holder -> wanted.contains(RecordKey.partition(holder, TopicSetup.DEFAULT_PARTITIONS)))
                .distinct()
                .toList();
    }

    private void report(Map<String, Durations> here, Map<String, Durations> elsewhere) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d statements, %d questions a second; milliseconds%n%-48s %10s %10s %10s %10s%n",
                statements,
                rate,
                "",
                "here p50",
                "p99",
                "routed p50",
                "p99");
        here.forEach((route, durations) -> out.printf(
                Locale.ROOT,
                "%-48s %10.2f %10.2f %10.2f %10.2f%n",
                route,
                durations.medianMillis(),
                durations.p99Millis(),
                Objects.requireNonNull(elsewhere.get(route)).medianMillis(),
                Objects.requireNonNull(elsewhere.get(route)).p99Millis()));
        out.flush();
    }

    private static void send(KnownArticles articles, long count, Publication publication) {
        for (long number = 0; number < count; number++) {
            publication.accept(new Read.Good(Place.of("known"), articles.article(number)));
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
