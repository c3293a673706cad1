package io.claimtracker.benchmarks;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.schemas.TrustedRecords;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that draws positions and shifts at random from the views of real articles, for a person to judge. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Runs articles through the whole topology, in the order given, and prints positions and shifts drawn at random, each"
                    + " with the words it rests on.",
            "Half of the positions rest on several statements. The same articles and seed draw the same."
        })
public final class SampleRun implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "articles: .json or .jsonl")
    private @Nullable Path path;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "4000",
            description = "how many of the file's articles to take (${DEFAULT-VALUE})")
    private int first;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "30",
            description = "how many positions, and how many shifts, to draw (${DEFAULT-VALUE})")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "another one draws others (${DEFAULT-VALUE})")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        TrustedRecords.trust();
        System.exit(new CommandLine(new SampleRun()).execute(arguments));
    }

    @Override
    public Integer call() {
        try (DrivenTopology topology = new DrivenTopology(new EngineExtractor(ListedActors.builtIn()))) {
            SampledViews views = SampledViews.of(
                    ArticlePaths.first(Objects.requireNonNull(path), first), topology, System.err::println);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(summary(views));
            out.print(sheet(views));
            out.flush();
        }
        return 0;
    }

    private JudgingSheet sheet(SampledViews views) {
        Draw draw = new Draw(seed);
        JudgingSheet sheet = new JudgingSheet(views);
        draw.positions(views.positions(), count).forEach(sheet::add);
        draw.of(views.shifts(), count).forEach(sheet::add);
        return sheet;
    }

    private static String summary(SampledViews views) {
        long several = views.positions().stream()
                .filter(one -> one.getStatementCount() > 1)
                .count();
        return "%d statements, %d positions, %d of them of several statements, %d shifts %s%n"
                .formatted(
                        views.statementCount(),
                        views.positions().size(),
                        several,
                        views.shifts().size(),
                        kinds(views.shifts()));
    }

    private static Map<String, Integer> kinds(List<PositionShift> shifts) {
        Map<String, Integer> kinds = new TreeMap<>();
        shifts.forEach(shift -> kinds.merge(shift.getKinds().toString(), 1, Integer::sum));
        return kinds;
    }
}
