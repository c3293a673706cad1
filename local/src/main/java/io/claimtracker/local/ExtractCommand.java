package io.claimtracker.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.app.EventKindFiles;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.Extraction;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.what.EventLexicon;
import io.claimtracker.producer.ArticleReader;
import io.claimtracker.producer.ArticleSource;
import io.claimtracker.producer.Read;
import io.claimtracker.query.json.StatementJson;
import io.claimtracker.schemas.EditionHash;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code extract}: what extraction finds in files, without any Kafka. */
@Command(
        name = "extract",
        description = "Shows what extraction finds in files (.json, .jsonl, .txt). Needs no cluster.",
        footer = {"", "Offsets count UTF-16 units into an article's body; a .txt file is taken as it is."})
public final class ExtractCommand implements Callable<Integer> {
    /** How to write what was found. */
    enum Format {
        text,
        jsonl
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles (.json, .jsonl) or plain texts (.txt).")
    private List<Path> files = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day a .txt file was published, e.g. 2021-10-01; without one no date is resolved.")
    private @Nullable LocalDate published;

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            description = "For people, or a line of JSON a document (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(
            names = "--event-kinds",
            paramLabel = "FILE",
            description =
                    "Kinds of event beside the built-in ones: kind, label, verbs, nouns, apart by tabs, one a line;"
                            + " may be given several times.")
    private List<Path> eventKinds = List.of();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    private int bad;

    @Override
    public Integer call() {
        EngineExtractor extractor =
                new EngineExtractor(model.extractor(EventLexicon.with(EventKindFiles.read(eventKinds))));
        ArticleReader reader = new ArticleReader(
                ArticleReader.DEFAULT_MAX_BODY_BYTES,
                published == null
                        ? null
                        : published.atStartOfDay(ZoneOffset.UTC).toInstant());
        for (Path file : files) {
            Optional<ArticleSource> source = ArticleSource.of(file);
            if (source.isPresent()) {
                reader.read(source.get(), read -> accept(file, read, extractor));
            } else {
                complain(file + ": is skipped: "
                        + (Files.isDirectory(file)
                                ? "it is a directory; name the files in it"
                                : "its name does not end in .json, .jsonl or .txt"));
            }
        }
        spec.commandLine().getOut().flush();
        return bad == 0 ? 0 : 1;
    }

    private void accept(Path file, Read read, EngineExtractor extractor) {
        if (read instanceof Read.Good good) {
            Article article = good.article();
            boolean plain = file.toString().endsWith(".txt");
            Extraction found = extractor.read(article, EditionHash.of(article));
            write(plain ? String.valueOf(file.getFileName()) : article.getUri(), found);
        } else if (read instanceof Read.Bad wrong) {
            complain(wrong.message());
        } else if (read instanceof Read.Warning warning) {
            spec.commandLine().getErr().println("warning: " + warning.message());
        }
    }

    private void write(String document, Extraction found) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case jsonl -> out.print(json(document, found) + "\n");
            case text -> {
                out.printf("%s: %d statements%n", document, found.statements().size());
                found.statements().forEach(statement -> out.print(StatementText.of(statement)));
            }
        }
    }

    private static ObjectNode json(String document, Extraction found) {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("document", document);
        ArrayNode attributions = json.putArray("attributions");
        for (Attribution attribution : found.attributions()) {
            ObjectNode one = attributions.addObject();
            spans(one.putArray("source"), attribution.source());
            spans(one.putArray("cue"), attribution.cue());
            spans(one.putArray("content"), attribution.content());
            one.put("confidence", attribution.confidence());
        }
        ArrayNode statements = json.putArray("statements");
        for (Statement statement : found.statements()) {
            statements.add(StatementJson.of(statement));
        }
        return json;
    }

    private static void spans(ArrayNode array, List<Span> spans) {
        spans.forEach(span -> array.addArray().add(span.begin()).add(span.end()));
    }

    private void complain(String message) {
        bad++;
        spec.commandLine().getErr().println(message);
    }
}
