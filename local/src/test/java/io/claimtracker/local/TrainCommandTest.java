package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainCommandTest {
    private Path corpus;
    private Path model;
    private CommandRun training;

    @BeforeAll
    void train(@TempDir Path directory) throws IOException {
        corpus = directory.resolve("corpus");
        model = directory.resolve("own.model");
        MarkedCorpus.write(corpus, MarkedCorpus.lines());
        training = train(corpus, model, "--threads", "1");
    }

    private static CommandRun train(Path corpus, Path model, String... more) {
        String[] arguments =
                Arrays.copyOf(new String[] {"train", corpus.toString(), "--out", model.toString()}, 4 + more.length);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void saysWhatItDoesAndWhatCameOfIt() throws Exception {
        assertThat(training.code()).isZero();
        assertThat(training.err().lines().map(line -> line.replaceFirst("^ *\\d+ s  ", "")))
                .startsWith("read 14 documents, 0 with syntax", "syntax")
                .contains("fold 4 of 4", "ranking")
                .endsWith("acceptance");
        assertThat(training.out())
                .matches("\\Q%s\\E: %,d bytes, from 42 attributions in 14 documents, in \\d+ s\\R"
                        .formatted(model, Files.size(model)));
    }

    @Test
    void threadsDoNotChangeAByte(@TempDir Path directory) throws Exception {
        Path again = directory.resolve("again.model");

        train(corpus, again, "--threads", "3");

        assertThat(Files.mismatch(again, model)).isEqualTo(-1);
    }

    @Test
    void theSeedDoes(@TempDir Path directory) throws Exception {
        Path other = directory.resolve("other.model");

        train(corpus, other, "--seed", "12");

        assertThat(Files.mismatch(other, model)).isGreaterThan(0);
    }

    @Test
    void evaluateUsesTheModel() throws Exception {
        JsonNode scores = new JsonMapper()
                .readTree(CommandRun.of("evaluate", "--json", "--model", model.toString(), corpus.toString())
                        .out());

        assertThat(measure(scores, "RELATION").path("f1").asDouble()).isGreaterThan(0.7);
    }

    @Test
    void extractUsesTheModel() throws Exception {
        JsonNode found = new JsonMapper()
                .readTree(CommandRun.of(
                                "extract",
                                "--format",
                                "jsonl",
                                "--model",
                                model.toString(),
                                corpus.resolve("text/doc-00.txt").toString())
                        .out());

        assertThat(found.path("attributions")).isNotEmpty();
    }

    @Test
    void anotherModelMayReadTheSyntax(@TempDir Path directory) throws Exception {
        Path based = directory.resolve("based.model");

        CommandRun run = train(corpus, based, "--base", model.toString());

        assertThat(run.code()).isZero();
        // It has the same syntax as the one that comes with Claim Tracker, having been trained with that.
        assertThat(Files.mismatch(based, model)).isEqualTo(-1);
    }

    @Test
    void syntaxOfTheCorpusIsLearned(@TempDir Path directory) throws Exception {
        Path parsed = directory.resolve("parsed");
        MarkedCorpus.write(parsed, MarkedCorpus.lines());
        MarkedCorpus.writeSyntax(parsed);
        Path own = directory.resolve("own.model");

        CommandRun run = train(parsed, own);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("read 14 documents, 14 with syntax");
        assertThat(new ModelFile(own).read().syntax().tags().known().size())
                .isLessThan(new ModelFile(model).read().syntax().tags().known().size());
    }

    @Test
    void syntaxThatCannotBeReadIsNamedAndTheRestIsUsed(@TempDir Path directory) throws Exception {
        Path damaged = directory.resolve("damaged");
        MarkedCorpus.write(damaged, MarkedCorpus.lines());
        MarkedCorpus.writeSyntax(damaged);
        Files.writeString(damaged.resolve("corenlp/doc-03.txt.xml"), "<root><sentence>");

        CommandRun run = train(damaged, directory.resolve("own.model"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("doc-03.txt.xml: is not what CoreNLP writes: ")
                .contains("read 14 documents, 13 with syntax");
        assertThat(directory.resolve("own.model")).exists();
    }

    @Test
    void tooFewDocumentsAreTooFew(@TempDir Path directory) throws Exception {
        MarkedCorpus.write(directory, MarkedCorpus.lines().subList(0, 7));
        Path out = directory.resolve("own.model");

        CommandRun run = train(directory, out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "claims: " + directory + " holds 7 documents with attributions; training needs 8 at least");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsNoCorpusIsAClearError(@TempDir Path directory) {
        CommandRun run = train(directory, directory.resolve("own.model"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("claims: " + directory + " holds no text (.txt) with annotations (.ann)");
    }

    @Test
    void whatCannotBeWrittenIsSaidBeforeTraining(@TempDir Path directory) throws Exception {
        Path nowhere = directory.resolve("nowhere").resolve("own.model");

        assertThat(train(corpus, nowhere).err())
                .isEqualToIgnoringNewLines(
                        "claims: " + nowhere + ": cannot be written: there is no directory " + nowhere.getParent());
        assertThat(train(corpus, directory).err())
                .isEqualToIgnoringNewLines("claims: " + directory + ": cannot be written: it is a directory");
    }

    @Test
    void aFailedTrainingLeavesTheModelThatWasThere(@TempDir Path directory) throws Exception {
        Path before = Files.copy(model, directory.resolve("own.model"));

        assertThat(train(directory, before).code()).isEqualTo(1);

        assertThat(Files.mismatch(before, model)).isEqualTo(-1);
        assertThat(directory).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void aModelThatIsMissingIsAClearError(@TempDir Path directory) {
        Path missing = directory.resolve("missing.model");

        assertThat(evaluateWith(missing))
                .isEqualTo(new CommandRun(1, "", "claims: " + missing + ": there is no such file\n"));
    }

    @Test
    void aDamagedModelIsAClearError(@TempDir Path directory) throws Exception {
        byte[] bytes = Files.readAllBytes(model);
        Path cut = Files.write(directory.resolve("cut.model"), Arrays.copyOf(bytes, bytes.length / 2));
        bytes[bytes.length - 8] ^= 1;
        Path wrong = Files.write(directory.resolve("wrong.model"), bytes);
        Path text = Files.writeString(directory.resolve("text.model"), "said");

        for (Path damaged : List.of(cut, wrong, text)) {
            CommandRun run = evaluateWith(damaged);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith("claims: " + damaged + ": cannot be read as a model: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void aModelOfAnotherFormatIsAClearError(@TempDir Path directory) throws Exception {
        byte[] header = {'C', 'L', 'A', 'I', 0, 0, 0, 99};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(header);
        }
        Path old = Files.write(directory.resolve("old.model"), bytes.toByteArray());

        assertThat(evaluateWith(old).err())
                .contains(old + ": cannot be read as a model: the model has format 99, this version reads ")
                .endsWith(": train it anew\n");
    }

    @Test
    void helpSaysWhatIsNeeded() {
        CommandRun help = CommandRun.of("train", "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("--out", "--seed", "--threads", "--base", "6 GB", "CLAIMS_JAVA_OPTS", "8 at least");
        assertThat(CommandRun.of("train", "somewhere").err()).contains("--out").hasLineCount(1);
        assertThat(CommandRun.of("train", "somewhere", "--out", "x", "--threads", "0")
                        .err())
                .contains("--threads: there must be one at least");
    }

    private CommandRun evaluateWith(Path other) {
        return CommandRun.of("evaluate", "--model", other.toString(), corpus.toString());
    }

    private static JsonNode measure(JsonNode json, String name) {
        for (JsonNode one : json.path("scores")) {
            if (one.path("measure").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name + " is missing");
    }
}
