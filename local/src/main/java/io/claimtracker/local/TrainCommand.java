package io.claimtracker.local;

import io.claimtracker.extraction.attribution.AttributionModel;
import io.claimtracker.extraction.syntax.SyntaxModel;
import io.claimtracker.extraction.training.AttributionTrainer;
import io.claimtracker.extraction.training.TrainingSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code train}: learns to find attributions from annotated texts. */
@Command(
        name = "train",
        description = "Trains extraction on a corpus annotated with brat. Needs no cluster.",
        footer = {
            "",
            "Where DIR/corenlp/NAME.txt.xml has the syntax of DIR/text/NAME.txt as Stanford",
            "CoreNLP writes it, syntax is trained too; a corpus without any is read with the",
            "syntax of the model given by --base.",
            "The same corpus, seed and version of this program give the same file, bit by",
            "bit, with any number of threads.",
            "840 news articles need about 6 GB of memory; train gets 8 GB of heap at most,",
            "and CLAIMS_JAVA_OPTS=-Xmx16g gives it more.",
            "evaluate and extract use the result with --model FILE."
        })
public final class TrainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "Holds text/*.txt and attributions/*.ann, or .txt and .ann files side by side; 8 at least.")
    private Path directory = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the model is written.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where chance begins: another one gives another model, about as good (${DEFAULT-VALUE}).")
    private long seed = TrainingSettings.DEFAULT.seed();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many parts are trained at a time (${DEFAULT-VALUE}); more need more memory.")
    private int threads = 2;

    @Option(
            names = "--base",
            paramLabel = "MODEL",
            description = "The model whose syntax reads a corpus that has none; else the one that comes with this.")
    private @Nullable Path base;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    private int bad;

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads: there must be one at least");
        }
        WholeFile file = new WholeFile(out);
        file.requireWritable();
        SyntaxModel given = base == null ? null : new ModelFile(base).read().syntax();

        TrainingLog log = new TrainingLog(spec.commandLine().getErr());
        TrainingCorpus corpus = TrainingCorpus.read(directory, complaint -> {
            bad++;
            log.say(complaint);
        });
        log.step("read " + corpus.documents().size() + " documents, " + corpus.parsed() + " with syntax");
        if (given == null && corpus.parsed() == 0) {
            given = AttributionModel.shipped().syntax();
        }
        AttributionModel model = train(corpus, given, log);
        long size = file.write(model::write);

        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                Locale.ROOT,
                "%s: %,d bytes, from %,d attributions in %,d documents, in %.0f s%n",
                out,
                size,
                corpus.attributions(),
                corpus.documents().size(),
                log.seconds());
        print.flush();
        return bad == 0 ? 0 : 1;
    }

    private AttributionModel train(TrainingCorpus corpus, @Nullable SyntaxModel given, TrainingLog log) {
        TrainingSettings settings = TrainingSettings.DEFAULT.withSeed(seed);
        try {
            return new AttributionTrainer(settings, threads, log::step).train(corpus.documents(), given);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new ModelException("training ran out of memory: fewer --threads need less, and"
                        + " CLAIMS_JAVA_OPTS=-Xmx16g gives it more");
            }
            throw e;
        }
    }
}
