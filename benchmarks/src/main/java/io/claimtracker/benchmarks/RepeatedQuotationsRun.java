package io.claimtracker.benchmarks;

import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.TrustedRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that measures how well, and at what cost, statements that are carried twice are told from those that are alike. */
@Command(
        name = "repeated-quotations",
        mixinStandardHelpOptions = true,
        description = {
            "Extracts the statements of a news corpus, looks for those that one holder is reported with twice, and holds what"
                    + " is found against pairs that were judged by reading.",
        })
public final class RepeatedQuotationsRun implements Callable<Integer> {
    /** The related links that one site sets within its texts. */
    private static final String RELATED_LINKS = "MORE";

    private static final int STANDING_ARTICLES = 5;
    private static final int STANDING_DAYS = 30;

    @Parameters(paramLabel = "ARTICLES", description = "the corpus Article-Bias-Prediction, one JSON object a line")
    private Path articles = Path.of("");

    @Option(
            names = "--statements",
            required = true,
            paramLabel = "FILE",
            description = "where the statements are kept; extracted only when it is not there")
    private Path file = Path.of("");

    @Option(names = "--verdicts", paramLabel = "FILE", description = "pairs that were judged")
    private @Nullable Path verdicts;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "writes the pairs to judge, with their texts, which belong to their publishers")
    private @Nullable Path pairs;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "28",
            description = "how many days apart (${DEFAULT-VALUE})")
    private int days;

    @Spec
    private @Nullable CommandSpec spec;

    private final Map<String, List<Said>> byHolder = new TreeMap<>();
    private long undated;
    private long dated;
    private long wording;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RepeatedQuotationsRun()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        TrustedRecords.trust();
        ExtractedStatements.extract(articles, file);
        ExtractedStatements.read(file, this::add);
        byHolder.values().forEach(statements -> statements.sort(Said.IN_ORDER));
        say("%d statements, %d more without a day; Wording.of: %.1f µs%n", dated, undated, wording / 1e3 / dated);
        if (verdicts != null) {
            say("%s%n", Verdicts.read(verdicts).table(byId()));
        }
        if (pairs != null) {
            write(pairs);
        }
        VoiceFigures all = new VoiceFigures(days);
        VoiceFigures withoutStanding = new VoiceFigures(days);
        for (List<Said> statements : byHolder.values()) {
            all.add(statements);
            withoutStanding.add(withoutStanding(statements));
        }
        say("all:%n%s%nwithout standing texts:%n%s", all.text(), withoutStanding.text());
        return 0;
    }

    private void add(Statement statement) {
        if (statement.getStatedAt().isEmpty()) {
            undated++;
            return;
        }
        long begin = System.nanoTime();
        Said said = Said.of(statement, statement.getStatedAt().get());
        wording += System.nanoTime() - begin;
        dated++;
        byHolder.computeIfAbsent(said.holder(), unused -> new ArrayList<>()).add(said);
    }

    private Map<String, Said> byId() {
        Map<String, Said> byId = new HashMap<>();
        byHolder.values().forEach(statements -> statements.forEach(said -> byId.put(said.id(), said)));
        return byId;
    }

    /** A site's own texts are the same for months, and are no statements. */
    private static List<Said> withoutStanding(List<Said> statements) {
        Map<String, List<Said>> byText = new HashMap<>();
        statements.forEach(said -> byText.computeIfAbsent(said.plain(), unused -> new ArrayList<>())
                .add(said));
        Set<String> standing = new HashSet<>();
        byText.forEach((text, same) -> {
            long span = same.get(same.size() - 1).day() - same.get(0).day();
            long carriers = same.stream().map(Said::uri).distinct().count();
            if (carriers >= STANDING_ARTICLES && span > STANDING_DAYS) {
                standing.add(text);
            }
        });
        return statements.stream()
                .filter(said ->
                        !standing.contains(said.plain()) && !said.content().contains(RELATED_LINKS))
                .toList();
    }

    private void write(Path path) throws IOException {
        LoosePairs loose = new LoosePairs(days);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(path))) {
            byHolder.values()
                    .forEach(statements -> loose.find(
                            statements,
                            (band, one, other) -> out.println(String.join(
                                    "\t",
                                    String.valueOf(band),
                                    one.holder(),
                                    String.valueOf(other.day() - one.day()),
                                    one.id(),
                                    other.id(),
                                    one.content().replaceAll("\\s", " "),
                                    other.content().replaceAll("\\s", " ")))));
        }
    }

    private void say(String format, Object... values) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
