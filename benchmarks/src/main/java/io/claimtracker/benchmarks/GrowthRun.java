package io.claimtracker.benchmarks;

import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.query.reads.BothTimes;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.query.reads.PositionReads;
import io.claimtracker.query.reads.Role;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.TrustedRecords;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** The command that measures what a statement costs as the statements grow, one actor holding a tenth of them on one issue. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = {
            "Puts statements on record, a tenth of them (--share) one actor's on one issue, and measures as they grow what one more"
                    + " of that actor's costs, what a withdrawal costs, and what a question does.",
            "Every stage from the holder's on, with RocksDB and serdes, without a broker, in one thread, whose processor"
                    + " time is what is measured."
        })
public final class GrowthRun implements Callable<Integer> {
    private static final String ACTOR = "mark-milley";
    private static final int STEP = 10;
    private static final int STATEMENTS_OF_ANOTHER = 100;
    private static final int FEW = 40;
    private static final int WARM_UP = 300;
    private static final int RECORDS_BETWEEN_OUTPUTS = 1_000;

    @Option(
            names = "--statements",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many in all (${DEFAULT-VALUE})")
    private long statements;

    @Option(
            names = "--share",
            paramLabel = "N",
            defaultValue = "10",
            description = "every which statement is the actor's (${DEFAULT-VALUE})")
    private int share;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "200",
            description = "how often each thing is measured (${DEFAULT-VALUE})")
    private int runs;

    @Spec
    private @Nullable CommandSpec spec;

    private long sent;

    /** Runs it and ends the process with its code. */
    public static void main(String[] arguments) {
        TrustedRecords.trust();
        System.exit(new CommandLine(new GrowthRun()).execute(arguments));
    }

    @Override
    public Integer call() {
        say("%10s %10s %18s %18s %18s %18s %18s %18s %10s%n"
                .formatted(
                        "in all",
                        "actor's",
                        "newest",
                        "a day late",
                        "told again",
                        "before all",
                        "withdrawn",
                        "as of",
                        "all so far"));
        say("%10s %10s %18s %18s %18s %18s %18s %18s %10s%n"
                .formatted(
                        "",
                        "",
                        "median p99 ms",
                        "median p99 ms",
                        "median p99 ms",
                        "median p99 ms",
                        "median p99 ms",
                        "median p99 ms",
                        "ms each"));
        warmUp();
        try (DrivenTopology topology = new DrivenTopology()) {
            long filling = 0;
            long next = STEP;
            for (long number = 0; number < statements / share; number++) {
                long due = number;
                filling += Durations.time(() -> fill(topology, due));
                if (number + 1 == next) {
                    measure(topology, number + 1, filling);
                    next *= STEP;
                }
            }
        }
        return 0;
    }

    /** So that the smallest is not measured while everything is still being compiled. */
    private void warmUp() {
        try (DrivenTopology topology = new DrivenTopology()) {
            for (long number = 0; number < WARM_UP; number++) {
                fill(topology, number);
            }
        }
    }

    /** One statement of the actor, and those of the others that fall to it. */
    private void fill(DrivenTopology topology, long number) {
        add(topology, GeneratedStatements.statement(ACTOR, number, GeneratedStatements.due(number)));
        for (long other = number * (share - 1); other < (number + 1) * (share - 1); other++) {
            long turn = other % STATEMENTS_OF_ANOTHER;
            String holder = String.format(Locale.ROOT, "holder-%06d", other / STATEMENTS_OF_ANOTHER);
            add(topology, GeneratedStatements.statement(holder, turn, GeneratedStatements.due(turn)));
        }
    }

    private void measure(DrivenTopology topology, long held, long filling) {
        Instant now = GeneratedStatements.due(held).plusSeconds(1);
        Statement newest = GeneratedStatements.statement(ACTOR, held, now);
        long lateNumber = held - Math.min(FEW, held / 2);
        Statement late = renamed(GeneratedStatements.statement(ACTOR, lateNumber, now));
        Statement first = GeneratedStatements.statement(ACTOR, -FEW, now);
        say("%10d %10d %18s %18s %18s %18s %18s %18s %10.2f%n"
                .formatted(
                        held * share,
                        held,
                        text(addition(topology, newest)),
                        text(addition(topology, withWordsOf(-held, late))),
                        text(addition(topology, late)),
                        text(addition(topology, first)),
                        text(withdrawal(topology, held, now)),
                        text(question(topology, held)),
                        filling / 1e6 / (held * share)));
    }

    /** An id of its own, as that of its number is taken. */
    private static Statement renamed(Statement statement) {
        return Statement.newBuilder(statement)
                .setId(statement.getId() + "-late")
                .build();
    }

    /** A statement in other words, so that it tells none again. */
    private static Statement withWordsOf(long number, Statement statement) {
        Statement other = GeneratedStatements.statement(ACTOR, number, StatementOrder.recordedAt(statement));
        return Statement.newBuilder(statement)
                .setEvidence(Evidence.newBuilder(statement.getEvidence())
                        .setText(other.getEvidence().getText())
                        .build())
                .build();
    }

    /** Adds a statement, and takes it off again. */
    private Durations addition(DrivenTopology topology, Statement statement) {
        return Durations.of(runs, run -> {
            long time = Durations.time(() -> add(topology, statement));
            topology.assess(Topics.statementKey(statement), null);
            return time;
        });
    }

    /** Withdraws one of the actor's statements, and puts it on record again. */
    private Durations withdrawal(DrivenTopology topology, long held, Instant now) {
        return Durations.of(runs, run -> {
            long number = held * run / runs;
            Statement inForce = GeneratedStatements.statement(ACTOR, number, GeneratedStatements.due(number));
            Statement withdrawn =
                    Statement.newBuilder(inForce).setWithdrawnAt(now).build();
            long time = Durations.time(() -> add(topology, withdrawn));
            add(topology, inForce);
            return time;
        });
    }

    /** The actor's position as of some day. */
    private Durations question(DrivenTopology topology, long held) {
        PositionReads positions = new PositionReads(topology.stores());
        return Durations.of(runs, run -> {
            LocalDate day = GeneratedStatements.due(held * run / runs)
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            return Durations.time(() ->
                    positions.list(ACTOR, Role.HOLDER, Optional.empty(), BothTimes.asOf(day), PageRequest.first(1)));
        });
    }

    private void add(DrivenTopology topology, Statement statement) {
        topology.assess(Topics.statementKey(statement), new Assessment(statement));
        if (++sent % RECORDS_BETWEEN_OUTPUTS == 0) {
            topology.takeOutput();
        }
    }

    private static String text(Durations durations) {
        return String.format(Locale.ROOT, "%.2f %.2f", durations.medianMillis(), durations.p99Millis());
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(line);
        out.flush();
    }
}
