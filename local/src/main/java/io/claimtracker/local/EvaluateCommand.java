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
            "both missing. One annotator a document is read, the first by file name."
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
            description = "Also print the first N attributions missed and the first N found without being marked.")
    private int errors;

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
        return bad == 0 ? 0 : 1;
    }

    private void score(AnnotatedDocument document, StatementExtractor extractor) {
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
