package io.claimtracker.producer;

import io.claimtracker.schemas.TopicSetup;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code publish}: sends the articles in files. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        sortOptions = false,
        description = "Sends articles to the stream.",
        footer = {
            "",
            "A .json file holds one article or an array of them, a .jsonl file one a line. A .txt file is one article:"
                    + " its uri is the path as given, its title the first line. Of a directory, every such file within"
                    + " is sent, in the order of names; names that begin with a dot are passed over. Standard input is"
                    + " JSON: an array if it begins with [, one object if its first line ends with {, [ or a comma,"
                    + " else an object a line.",
            "",
            "Fields: uri (required), version, title, source, url, language, published, modified, retrieved, status"
                    + " (usable, the default, or canceled), body (required unless canceled; a canceled article's is not"
                    + " sent). All are text; dates are ISO 8601.",
            "",
            "A bad record is named with its file, line and field, the rest still goes through, and the exit code is 1.",
            "",
            "Publishing may be broken off and run again. With --backfill every article gets the same key again, so the"
                    + " log keeps one record of it; without, the same edition is recorded again. Either way what is"
                    + " already known changes no view."
        })
public final class PublishCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files (.json, .jsonl, .txt), directories, or - for standard input.")
    private List<Path> paths = List.of();

    @Option(
            names = "--backfill",
            description = "Records get the time an article was retrieved, else modified, else published, instead of"
                    + " the time of sending.")
    private boolean backfill;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "When .txt files were published: a date or a time with its offset (ISO 8601).")
    private @Nullable Instant published;

    @Option(
            names = "--max-body-bytes",
            paramLabel = "BYTES",
            defaultValue = "" + ArticleReader.DEFAULT_MAX_BODY_BYTES,
            description = "Largest body, in bytes of UTF-8 (default: ${DEFAULT-VALUE}).")
    private int maxBodyBytes = ArticleReader.DEFAULT_MAX_BODY_BYTES;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    private final Clock clock;
    private final InputStream standardInput;
    private final Connector connector;

    /** The command as it is run: with the system's clock and standard input, to a real cluster. */
    public PublishCommand() {
        this(Clock.systemUTC(), System.in, Connector::toCluster);
    }

    PublishCommand(Clock clock, InputStream standardInput, Connector connector) {
        this.clock = clock;
        this.standardInput = standardInput;
        this.connector = connector;
    }

    @Override
    public Integer call() {
        if (maxBodyBytes < 1 || maxBodyBytes > TopicSetup.MAX_RECORD_BYTES) {
            throw new ParameterException(
                    spec.commandLine(), "--max-body-bytes must be from 1 to " + TopicSetup.MAX_RECORD_BYTES);
        }
        PublishSummary summary;
        try (ArticlePublisher publisher = connector.connect(connection);
                Progress progress = progress()) {
            summary = publish(publisher, progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? summary.toJson() : summary);
        out.flush();
        return summary.complete() ? 0 : 1;
    }

    private PublishSummary publish(ArticlePublisher publisher, Progress progress) {
        Publication publication = new Publication(
                publisher,
                new ArticleReader(maxBodyBytes, published),
                backfill ? RecordTime.backfill(clock) : RecordTime.sending(clock),
                progress);
        for (Path path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                publication.publish(ArticleSource.standardInput(standardInput));
            } else {
                publication.publish(path);
            }
        }
        return publication.finish();
    }

    private Progress progress() {
        if (StandardError.isTerminal()) {
            return new ProgressOnTerminal(
                    System.err, paths.contains(STANDARD_INPUT) ? -1 : ArticleFiles.bytesUnder(paths));
        }
        PrintWriter err = spec.commandLine().getErr();
        return new ProgressLines(line -> {
            err.println(line);
            err.flush();
        });
    }

    /** Reads the date of an option. */
    static final class DateConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return ArticleDates.parse(text)
                    .orElseThrow(() -> new TypeConversionException(ArticleDates.EXPECTED + ", not " + text));
        }
    }
}
