package io.claimtracker.benchmarks;

import io.claimtracker.benchmarks.ViewsFigures.Answer;
import io.claimtracker.benchmarks.ViewsFigures.Step;
import io.claimtracker.local.DataDirectory;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.producer.Place;
import io.claimtracker.producer.Publication;
import io.claimtracker.producer.Read;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures the views without extraction: how fast they fill, answer, come back, and what they take. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a cluster and a service whose extractor is told what to find, publishes articles, and measures as the"
                    + " views grow tenfold at a time: statements a second, answers over HTTP, bytes on disk; then what it"
                    + " takes to restore the stores, and to replay the log as another application.",
            "Everything is in this process, on loopback and in temporary directories."
        })
public final class ViewsRun implements Callable<Integer> {
    private static final String APPLICATION = "claim-tracker";
    private static final Views REPLAY = new Views("replay");
    private static final long FIRST_STEP = 1_000;
    private static final int TENFOLD = 10;

    @Option(
            names = "--statements",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many in all (${DEFAULT-VALUE})")
    private long statements;

    @Option(
            names = "--per-article",
            paramLabel = "N",
            defaultValue = "14",
            description = "statements of an article (${DEFAULT-VALUE})")
    private int perArticle;

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "800",
            description = "words of an article (${DEFAULT-VALUE})")
    private int words;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many of each kind are asked at each size (${DEFAULT-VALUE})")
    private int questions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "stream threads (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--json", description = "prints one JSON object")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ViewsRun()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        KnownArticles articles = new KnownArticles(perArticle, words);
        try (DataDirectory directory = DataDirectory.temporary();
                LocalCluster cluster = LocalCluster.start(directory)) {
            List<Step> steps = fill(cluster, directory.state(), articles);
            Path broker = directory.broker();
            Map<String, Long> topics = new TreeMap<>();
            for (Topic<?> topic : Topics.ALL) {
                topics.put(topic.name(), StoredBytes.inTopics(broker, topic.name()::equals));
            }
            long internal = StoredBytes.inTopics(broker, topic -> topic.startsWith(APPLICATION + "-"));
            long stores = StoredBytes.under(directory.state());
            Took restored = start(cluster, Views.UNNAMED, directory.root().resolve("restored"), articles);
            Took replayed = start(cluster, REPLAY, directory.root().resolve("replayed"), articles);
            ViewsReport report = new ViewsReport(new ViewsFigures(
                    steps,
                    topics,
                    internal,
                    stores,
                    restored,
                    replayed,
                    PeakMemory.bytes().orElse(0)));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(json ? report.toJson() + "\n" : report.toTable());
            out.flush();
        }
        return 0;
    }

    /** The service is ended when all is in the views, so that the stores lie on disk. */
    private List<Step> fill(LocalCluster cluster, Path state, KnownArticles articles) throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        try (MeasuredService service = MeasuredService.start(cluster, Views.UNNAMED, state, threads, articles)) {
            Passage.await(service, "starting");
            long sent = 0;
            for (long size = Math.min(FIRST_STEP, statements); ; size = Math.min(size * TENFOLD, statements)) {
                long due = (size + perArticle - 1) / perArticle;
                long from = sent;
                say("to " + size + " statements …");
                Took.Watch watch = new Took.Watch();
                Passage.publish(cluster, publication -> send(articles, from, due, publication), true);
                Passage.await(service, "working");
                Took took = watch.took();
                sent = due;
                steps.add(ask(service.url(), sent, (due - from) * perArticle, took));
                if (size == statements) {
                    return steps;
                }
            }
        }
    }

    private Step ask(String url, long articles, long newStatements, Took took) {
        TimedQuestions asked = new TimedQuestions(url, questions);
        String actor = "/v1/actors/" + KnownArticles.ACTOR;
        String position = actor + "/positions?issue=" + KnownArticles.ISSUE + "&asOf=";
        return new Step(
                articles,
                articles * perArticle,
                newStatements,
                took,
                Answer.of(asked.ask(run -> position + day(articles, run))),
                Answer.of(asked.ask(run -> position + day(articles, run) + "&knownAt=" + day(articles, run))),
                Answer.of(asked.ask(run -> actor + "/timeline?to=" + day(articles, run))),
                Answer.of(asked.ask(run -> "/v1/actors/" + otherHolder(articles, run) + "/positions")));
    }

    /** One that has spoken by now. */
    private String otherHolder(long articles, int run) {
        return KnownArticles.holder(Math.max(1, articles * perArticle * run / questions));
    }

    /** A day among those of the articles, each about as often. */
    private LocalDate day(long articles, int run) {
        return KnownArticles.dayOf(articles * run / questions)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** How long an instance without stores takes from its start until it is done with everything. */
    private Took start(LocalCluster cluster, Views views, Path state, KnownArticles articles)
            throws InterruptedException {
        say(views + " from nothing …");
        Took.Watch watch = new Took.Watch();
        try (MeasuredService service = MeasuredService.start(cluster, views, state, threads, articles)) {
            Passage.await(service, "working");
            return watch.took();
        }
    }

    private static void send(KnownArticles articles, long from, long to, Publication publication) {
        for (long number = from; number < to; number++) {
            publication.accept(new Read.Good(Place.of("known"), articles.article(number)));
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
