package io.claimtracker.benchmarks;

import io.claimtracker.local.DataDirectory;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.producer.Place;
import io.claimtracker.producer.Publication;
import io.claimtracker.producer.Read;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that measures the whole system: articles in, views out, beside a bare pass-through of the same articles. */
@Command(
        name = "end-to-end",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a cluster and a service, publishes articles, waits until all are in the views, and prints what that"
                    + " took; then the same with a bare Kafka Streams pass-through.",
            "Everything is in this process, on loopback and in temporary directories."
        })
public final class EndToEndRun implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "articles: .json, .jsonl, directories; without any they are generated")
    private List<Path> paths = List.of();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many to generate (${DEFAULT-VALUE})")
    private int count;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "stream threads (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--backfill", description = "records bear the articles' own times instead of that of sending")
    private boolean backfill;

    @Option(names = "--json", description = "prints one JSON object")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EndToEndRun()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        say("the service …");
        ServiceFigures service = ServiceRun.of(this::send, threads, backfill);
        say("the pass-through …");
        EndToEndReport report = new EndToEndReport(service, passThrough());
        PrintWriter out = out();
        out.print(json ? report.toJson() + "\n" : report.toTable());
        out.flush();
        return 0;
    }

    private Passage passThrough() throws InterruptedException {
        try (DataDirectory directory = DataDirectory.temporary();
                LocalCluster cluster = LocalCluster.start(directory)) {
            return Passage.measure(
                    cluster, () -> PassThrough.start(cluster, directory.state(), threads), this::send, backfill);
        }
    }

    private void send(Publication publication) {
        if (!paths.isEmpty()) {
            paths.forEach(publication::publish);
            return;
        }
        Place place = Place.of("generated");
        for (int number = 0; number < count; number++) {
            publication.accept(new Read.Good(place, GeneratedArticles.article(number)));
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("a command is run by its command line");
        }
        return spec.commandLine().getOut();
    }
}
