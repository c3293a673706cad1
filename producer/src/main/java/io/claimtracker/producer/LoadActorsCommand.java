package io.claimtracker.producer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code actors load}: sends the entries in a file. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        sortOptions = false,
        description = "Loads actors into the directory; those already in it are replaced.",
        footer = {
            "",
            "A .json file holds one entry or an array of them, a .jsonl file one a line, a .yaml or .yml file a list or"
                    + " a document each.",
            "",
            "Fields: id (required), name (required unless merged), type (PERSON, ORGANISATION, STATE, ARMED_GROUP,"
                    + " OUTLET, PLACE or OTHER, the default), aliases (a list), wikidata (an item such as Q34490), roles"
                    + " (a list of title, from and to), mergedInto (the id of whom this one turned out to be), removed"
                    + " (true takes the entry out).",
            "",
            "What is loaded reaches back over everything already in the views. An entry with the id of one that comes"
                    + " with the program renames it and adds to its names.",
            "",
            "Several files are loaded as one: an id may stand in one of them only, and merges that go in a circle, within"
                    + " them or with what was loaded before, are refused.",
            "",
            "A bad entry is named with its file, line and field, the rest is loaded, and the exit code is 1."
        })
public final class LoadActorsCommand implements Callable<Integer> {
    private static final int MOST_BAD_SAID = 1_000;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files (.json, .jsonl, .yaml, .yml).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    private final Clock clock;
    private final Function<ConnectionOptions, ActorPublisher> connector;
    private final Function<ConnectionOptions, Map<String, String>> loadedMerges;

    /** The command as it is run: with the system's clock, to a real cluster. */
    public LoadActorsCommand() {
        this(Clock.systemUTC(), ActorPublisher::connect, LoadedMerges::read);
    }

    LoadActorsCommand(
            Clock clock,
            Function<ConnectionOptions, ActorPublisher> connector,
            Function<ConnectionOptions, Map<String, String>> loadedMerges) {
        this.clock = clock;
        this.connector = connector;
        this.loadedMerges = loadedMerges;
    }

    @Override
    public Integer call() {
        Complaints bad = new Complaints("bad entries", MOST_BAD_SAID, this::say);
        ActorSet set = new ActorSet(wrong -> bad.add(Line.of(wrong.message())));
        files.forEach(file -> new ActorFile(file).read(set::add));
        List<ActorRead.Entry> entries = set.isEmpty() ? List.of() : load(set);
        bad.finish();
        long removed = entries.stream().filter(entry -> entry.actor() == null).count();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                json ? "{\"loaded\": %d, \"removed\": %d, \"bad\": %d}%n" : "loaded %,d actors, removed %,d, %,d bad%n",
                entries.size() - removed,
                removed,
                bad.count());
        out.flush();
        return bad.count() == 0 ? 0 : 1;
    }

    private List<ActorRead.Entry> load(ActorSet set) {
        try (ActorPublisher publisher = connector.apply(connection)) {
            List<ActorRead.Entry> entries = set.complete(set.hasMerges() ? loadedMerges.apply(connection) : Map.of());
            Instant saidAt = clock.instant();
            for (ActorRead.Entry entry : entries) {
                Instant now = clock.instant();
                publisher.send(entry.id(), entry.actor(), now);
                if (Duration.between(saidAt, now).compareTo(BETWEEN_LINES) >= 0) {
                    saidAt = now;
                    say(String.format(Locale.ROOT, "%,d of %,d actors", publisher.acknowledged(), entries.size()));
                }
            }
            publisher.flush();
            return entries;
        }
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
