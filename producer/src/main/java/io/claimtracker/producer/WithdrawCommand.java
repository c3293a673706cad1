package io.claimtracker.producer;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code withdraw}: sends an edition that cancels an article. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        sortOptions = false,
        description = "Withdraws an article: what it said no longer counts from now on.",
        footer = {
            "",
            "A canceled edition is sent. Every view drops what came of the article; asked as known before now, they still"
                    + " give it. A later usable edition reinstates the article. To erase one, use forget."
        })
public final class WithdrawCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URI", description = "The article's uri.")
    private String uri = "";

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    private final Clock clock;
    private final Connector connector;

    /** The command as it is run: with the system's clock, to a real cluster. */
    public WithdrawCommand() {
        this(Clock.systemUTC(), Connector::toCluster);
    }

    WithdrawCommand(Clock clock, Connector connector) {
        this.clock = clock;
        this.connector = connector;
    }

    @Override
    public Integer call() {
        Draft draft =
                new Draft(Place.of("URI")).with(ArticleField.URI, uri, 0).with(ArticleField.STATUS, "canceled", 0);
        Read edition = new ArticleRules(ArticleReader.DEFAULT_MAX_BODY_BYTES).check(draft);
        if (edition instanceof Read.Bad bad) {
            throw new ParameterException(spec.commandLine(), bad.message());
        }
        PrintWriter err = spec.commandLine().getErr();
        PublishSummary summary;
        try (ArticlePublisher publisher = connector.connect(connection);
                Progress progress = new ProgressLines(line -> {
                    err.println(line);
                    err.flush();
                })) {
            Publication publication = new Publication(
                    publisher,
                    new ArticleReader(ArticleReader.DEFAULT_MAX_BODY_BYTES, null),
                    RecordTime.sending(clock),
                    progress);
            publication.accept(edition);
            summary = publication.finish();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(summary.toJson());
        } else if (summary.complete()) {
            out.println("withdrawn: a canceled edition of " + Line.of(uri) + " is in the stream");
        }
        out.flush();
        return summary.complete() ? 0 : 1;
    }
}
