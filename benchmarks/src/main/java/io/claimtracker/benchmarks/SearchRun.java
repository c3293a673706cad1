package io.claimtracker.benchmarks;

import io.claimtracker.actor.ActorId;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.reads.ActorSearch;
import io.claimtracker.query.reads.IssueSearch;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.TrustedRecords;
import io.claimtracker.search.Sought;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.Store;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures what searches take in one partition, and what being found costs an actor and an issue. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Puts statements on record, each of another holder on another issue, every tenth about one target, and searches.",
            "Every stage from the holder's on, with RocksDB and serdes, without a broker, in one thread, whose processor"
                    + " time is what is measured."
        })
public final class SearchRun implements Callable<Integer> {
    private static final int RECORDS_BETWEEN_OUTPUTS = 1_000;
    private static final int SHARE_OF_ONE_TARGET = 10;
    private static final ActorReference ONE_TARGET = actor("United States");

    @Option(
            names = "--statements",
            paramLabel = "N",
            defaultValue = "50000",
            description = "how many, and so how many actors and issues (${DEFAULT-VALUE})")
    private long statements;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "200",
            description = "how often each search is measured (${DEFAULT-VALUE})")
    private int runs;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        TrustedRecords.trust();
        System.exit(new CommandLine(new SearchRun()).execute(arguments));
    }

    @Override
    public Integer call() {
        try (DrivenTopology topology = new DrivenTopology()) {
            long filling = Durations.time(() -> fill(topology));
            say(String.format(Locale.ROOT, "a statement %.2f ms%n", filling / 1e6 / statements));
            sayRows(topology, ClaimStores.ACTOR_WORDS, "actor");
            sayRows(topology, ClaimStores.ISSUE_WORDS, "issue");
            // A letter, part of a word, a whole name, two words that few share, one that nobody has.
            for (String text : List.of("b", "bar", name(7), "bar d", "nobody")) {
                sayTime("actors", text, () -> ActorSearch.find(topology.stores(), sought(text), PageRequest.first(50)));
            }
            for (String text : List.of("b", "united states", "united states bar", "bar d", "nobody")) {
                sayTime("issues", text, () -> IssueSearch.find(topology.stores(), sought(text), PageRequest.first(50)));
            }
        }
        return 0;
    }

    private void fill(DrivenTopology topology) {
        for (long number = 0; number < statements; number++) {
            ActorReference holder = actor(name(number));
            ActorReference target = number % SHARE_OF_ONE_TARGET == 0 ? ONE_TARGET : actor(name(number / 2));
            String kind = VariedWords.of(-number, 2);
            Statement statement = Statement.newBuilder(
                            GeneratedStatements.statement(holder.getId(), number, GeneratedStatements.due(number)))
                    .setHolder(holder)
                    .setTargets(List.of(target))
                    .setIssue(new Issue(
                            target.getId() + ":" + kind.replace(' ', '-') + ":kabul",
                            target.getName() + " " + kind + " in Kabul"))
                    .build();
            topology.assess(Topics.statementKey(statement), new Assessment(statement));
            if (number % RECORDS_BETWEEN_OUTPUTS == 0) {
                topology.takeOutput();
            }
        }
    }

    private static String name(long number) {
        return VariedWords.of(number + 1, 2);
    }

    private static ActorReference actor(String name) {
        return new ActorReference(ActorId.of(name), name, ActorType.PERSON, name);
    }

    private static Optional<Sought> sought(String text) {
        return Optional.of(Sought.of(text));
    }

    private void sayRows(DrivenTopology topology, Store<String> store, String what) {
        long rows = 0;
        long bytes = 0;
        try (var all = topology.stores().get(store).all()) {
            while (all.hasNext()) {
                bytes += all.next().key.getBytes(StandardCharsets.UTF_8).length;
                rows++;
            }
        }
        say(String.format(
                Locale.ROOT,
                "%s: %.1f rows, %d bytes of keys a statement%n",
                what,
                (double) rows / statements,
                bytes / statements));
    }

    private void sayTime(String what, String text, Runnable search) {
        Durations durations = Durations.of(runs, run -> Durations.time(search));
        say(String.format(
                Locale.ROOT,
                "%s %-20s median %.2f p99 %.2f ms%n",
                what,
                text,
                durations.medianMillis(),
                durations.p99Millis()));
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(line);
        out.flush();
    }
}
