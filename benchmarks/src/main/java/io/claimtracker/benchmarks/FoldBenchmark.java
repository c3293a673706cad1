package io.claimtracker.benchmarks;

import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.TrustedRecords;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a position costs by the number of statements it rests on: changed by one statement more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class FoldBenchmark {
    /** Statements of one holder on one issue. */
    @Param({"10", "100", "1000"})
    public int statements = 10;

    private List<Statement> rows = List.of();

    @Setup
    public void generate() {
        TrustedRecords.trust();
        rows = IntStream.range(0, statements)
                .mapToObj(GeneratedStatements::statement)
                .toList();
    }

    /** The same statements in a topology that runs in this thread, with RocksDB and without a broker. */
    @State(Scope.Thread)
    public static class Filled {
        private static final Statement FIRST = GeneratedStatements.statement(-1);
        private static final Statement LAST = GeneratedStatements.statement(100_000);

        private final DrivenTopology topology = new DrivenTopology();

        @Setup
        public void fill(FoldBenchmark benchmark) {
            benchmark.rows.forEach(this::add);
        }

        /** Every addition meets the same statements. Milliseconds long, it stands being timed one by one. */
        @TearDown(Level.Invocation)
        public void takeBack() {
            topology.assess(Topics.statementKey(FIRST), null);
            topology.assess(Topics.statementKey(LAST), null);
        }

        /** What the topology sent is kept by its driver until it is taken. */
        @TearDown(Level.Iteration)
        public void takeOutput() {
            topology.takeOutput();
        }

        @TearDown
        public void close() {
            topology.close();
        }

        private void add(Statement statement) {
            topology.assess(Topics.statementKey(statement), new Assessment(statement));
        }
    }

    /** One statement more, the newest, through every stage from the holder's on, stores and serdes included. */
    @Benchmark
    public void newest(Filled filled) {
        filled.add(Filled.LAST);
    }

    /** One statement more, stated before all others. */
    @Benchmark
    public void late(Filled filled) {
        filled.add(Filled.FIRST);
    }
}
