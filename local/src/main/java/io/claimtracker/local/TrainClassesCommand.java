package io.claimtracker.local;

import io.claimtracker.extraction.text.Clusters;
import io.claimtracker.extraction.training.ClusterTrainer;
import io.claimtracker.extraction.training.WordVectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code train-classes}: makes the classes of words that models know words by. */
@Command(
        name = "train-classes",
        description = "Makes classes of words that are used alike, from word vectors.",
        footer = {
            "",
            "The result belongs in the place of the resource word-clusters.bin.gz, and every",
            "model must then be trained anew. The same vectors give the same file."
        })
public final class TrainClassesCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "VECTORS",
            description = "A word in lower case and its numbers a line, blanks between, frequent words first.")
    private Path vectors = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the classes are written.")
    private Path out = Path.of("");

    @Option(names = "--words", paramLabel = "N", description = "How many words are read at most (${DEFAULT-VALUE}).")
    private int words = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    @Override
    public Integer call() {
        WholeFile file = new WholeFile(out);
        file.requireWritable();
        TrainingLog log = new TrainingLog(spec.commandLine().getErr());
        WordVectors read = read();
        log.step("read " + read.words().size() + " words");
        Clusters classes;
        try {
            classes = new ClusterTrainer(ClusterTrainer.Settings.DEFAULT).train(read);
        } catch (IllegalArgumentException e) {
            throw new ModelException(vectors + ": " + e.getMessage());
        }
        long size = file.write(classes::write);

        PrintWriter print = spec.commandLine().getOut();
        print.printf(Locale.ROOT, "%s: %,d bytes, %,d words, in %.0f s%n", out, size, classes.size(), log.seconds());
        print.flush();
        return 0;
    }

    private WordVectors read() {
        try (BufferedReader reader = Files.newBufferedReader(vectors)) {
            return WordVectors.read(reader, words);
        } catch (NoSuchFileException e) {
            throw new ModelException(vectors + ": there is no such file");
        } catch (IOException e) {
            throw new ModelException(vectors + ": " + e.getMessage());
        }
    }
}
