package io.claimtracker.producer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.schemas.RecordKey;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code forget}: erases every edition of an article, and with them all that came of it. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        sortOptions = false,
        description = "Erases an article: every edition, and all that came of it, past answers included.",
        footer = {
            "",
            "Without --execute it only tells what would be erased. A tombstone is sent for every edition; instances drop"
                    + " the article's text, its statements, and what they did to positions, as if it had never been sent."
                    + " The bytes leave the brokers' disks when the topics are next compacted; dead letters stay until"
                    + " their retention ends. To keep the past as it was known, use withdraw."
        })
public final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URI", description = "The article's uri.")
    private String uri = "";

    @Option(names = "--execute", description = "Erase, not only tell.")
    private boolean execute;

    @Option(names = "--json", description = "Print what was found and done as one JSON object.")
    private boolean json;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    private final Clock clock;

    public ForgetCommand() {
        this(Clock.systemUTC());
    }

    ForgetCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (uri.isBlank()
                || uri.length() > RecordKey.MAX_PART_LENGTH
                || uri.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "URI: a text of 1 to " + RecordKey.MAX_PART_LENGTH + " characters without control characters");
        }
        Properties client = connection.kafka();
        ProgressOfWalk progress = new ProgressOfWalk(spec.commandLine().getErr());
        SortedSet<String> keys = new RecordedEditions(client).keys(uri, progress::tell);
        if (execute && !keys.isEmpty()) {
            new EditionEraser(client).erase(keys, clock.instant());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(keys));
        } else if (!keys.isEmpty()) {
            print(out, keys);
        }
        out.flush();
        if (keys.isEmpty()) {
            spec.commandLine().getErr().println("forget: the stream holds no edition of " + Line.of(uri));
            return 1;
        }
        return 0;
    }

    private void print(PrintWriter out, SortedSet<String> keys) {
        out.println((execute ? "erased: " : "would be erased: ")
                + keys.size()
                + (keys.size() == 1 ? " edition of " : " editions of ")
                + Line.of(uri));
        for (String key : keys) {
            List<String> parts = RecordKey.parts(key);
            out.println("  recorded at " + parts.get(1) + ", hash " + parts.get(parts.size() - 1));
        }
        out.println(
                execute
                        ? "instances now drop what came of them: statements, positions, shifts, timelines, texts"
                        : "nothing was erased; add --execute to do it");
    }

    private String json(SortedSet<String> keys) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("uri", uri).put("erased", execute && !keys.isEmpty());
        ArrayNode editions = all.putArray("editions");
        for (String key : keys) {
            List<String> parts = RecordKey.parts(key);
            editions.addObject().put("recordedAt", parts.get(1)).put("hash", parts.get(parts.size() - 1));
        }
        return all.toString();
    }

    /** A line every so many records, so that a long walk shows that it goes on. */
    private static final class ProgressOfWalk {
        private static final long EVERY = 100_000;

        private final PrintWriter err;
        private long told;

        ProgressOfWalk(PrintWriter err) {
            this.err = err;
        }

        void tell(long offset, long end) {
            if (offset - told >= EVERY) {
                told = offset;
                err.println(String.format(Locale.ROOT, "looked at %,d of %,d records", offset, end));
                err.flush();
            }
        }
    }
}
