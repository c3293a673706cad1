package io.claimtracker.local;

import io.claimtracker.extraction.Document;
import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.scoring.AnnotatedDocument;
import io.claimtracker.extraction.scoring.Comparison;
import io.claimtracker.extraction.scoring.Scores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code evaluate}: what extraction finds in annotated texts, beside what people marked in them. */
@Command(
        name = "evaluate",
        description = "Scores extraction on a corpus annotated with brat. Needs no cluster.",
        footer = {
            "",
            "exact: spans of the same words, quote marks and punctuation aside. token: words that are in such spans.",
            "relation: attributions whose contents share a word; with source: whose sources share one too, or are",
            "both missing. One annotator a document is read, the first by file name.",
            "",
            "An attribution is an event of the type Attribution (or Attribution-no-source) whose arguments are the spans",
            "Source, Cue and Content; a span's offsets count the characters (code points) of the text. Parts are put apart",
            "by tabs, here shown as wide gaps:",
            "",
            "  T1    Source 0 5      Brook",
            "  T2    Cue 6 10        said",
            "  T3    Content 11 29   the bridge is lost",
            "  E1    Attribution:T2 Source:T1 Cue:T2 Content:T3"
        })
public final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "Holds text/*.txt and attributions/*.ann, or .txt and .ann files side by side.")
    private Path directory = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--errors",
            paramLabel = "N",
            description =
                    "Also print the first N attributions missed, and the first N found, whose content shares no word with that of another: what the measure relation counts.")
    private int errors;

    private int marked;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    private final List<ScoringError> missed = new ArrayList<>();
    private final List<ScoringError> spurious = new ArrayList<>();
    private Scores scores = Scores.NONE;
    private int bad;

    @Override
    public Integer call() {
        if (errors < 0) {
            throw new ParameterException(spec.commandLine(), "--errors: a number from 0 on, not " + errors);
        }
        PrintWriter out = spec.commandLine().getOut();
        StatementExtractor extractor = model.extractor();
        try (DocumentProgress progress =
                new DocumentProgress("evaluate", spec.commandLine().getErr())) {
            BratCorpus corpus = new BratCorpus(directory, complaint -> {
                bad++;
                progress.say(complaint);
            });
            progress.expect(corpus.size());
            corpus.documents().forEach(document -> {
                score(document, extractor);
                progress.step();
            });
        }
        Evaluation evaluation = new Evaluation(scores, missed, spurious);
        out.print(json ? evaluation.toJson() + "\n" : evaluation.toText());
        out.flush();
        if (marked == 0) {
            spec.commandLine()
                    .getErr()
                    .println(directory
                            + " marks no attribution: events of the type Attribution with the arguments Source,"
                            + " Cue and Content; evaluate --help shows one");
        }
        return bad == 0 && marked > 0 ? 0 : 1;
    }

    private void score(AnnotatedDocument document, StatementExtractor extractor) {
        marked += document.attributions().size();
        Comparison comparison = Comparison.of(document, found(document, extractor));
        scores = scores.plus(comparison.scores());
        add(missed, comparison.missed().stream().map(one -> ScoringError.missed(document, one)));
        add(spurious, comparison.spurious().stream().map(one -> ScoringError.spurious(document, one)));
    }

    private static List<Attribution> found(AnnotatedDocument document, StatementExtractor extractor) {
        return extractor
                .extract(new Document(
                        document.name(),
                        Optional.empty(),
                        "evaluated",
                        Optional.empty(),
                        Optional.empty(),
                        document.text()))
                .attributions();
    }

    private void add(List<ScoringError> shown, Stream<ScoringError> more) {
        more.limit(Math.max(0, errors - shown.size())).forEach(shown::add);
    }
}
