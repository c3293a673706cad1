package io.claimtracker.benchmarks;

import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.TopicSetup;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What readers saw before and after an instance was killed, as a table. */
final class FailoverReport {
    /** What the paths begin with that ask about one actor. */
    static final String ACTOR = "/v1/actors/";

    private final Run run;

    FailoverReport(Run run) {
        this.run = run;
    }

    /**
     * A run.
     *
     * @param readings all that was asked
     * @param killedAt in nanoseconds, as readings tell times
     */
    record Run(List<SteadyReaders.Reading> readings, long killedAt) {}

    void print(PrintWriter out) {
        List<SteadyReaders.Reading> settled = part(Long.MIN_VALUE, run.killedAt());
        List<SteadyReaders.Reading> failing = part(run.killedAt(), Long.MAX_VALUE);
        out.printf(Locale.ROOT, "%-42s %12s %12s%n", "", "before", "after");
        line(out, "questions", settled.size(), failing.size());
        line(out, "answered at a second try", tries(settled), tries(failing));
        line(out, "not answered at all", bad(settled), bad(failing));
        line(out, "lists that lacked something", incomplete(settled), incomplete(failing));
        line(out, "answered by a copy", standby(settled), standby(failing));
        decimals(out, "median, ms", percentile(settled, 0.5), percentile(failing, 0.5));
        decimals(out, "99th percentile, ms", percentile(settled, 0.99), percentile(failing, 0.99));
        decimals(out, "longest, ms", percentile(settled, 1), percentile(failing, 1));
        decimals(out, "longest gap between good answers, ms", longestGap(settled, false), longestGap(failing, false));
        decimals(out, "longest gap of a partition, ms", longestGap(settled, true), longestGap(failing, true));
        decimals(out, "oldest answer, ms", oldest(settled), oldest(failing));
        failing.stream()
                .filter(reading -> !reading.good())
                .sorted(Comparator.comparingLong(SteadyReaders.Reading::askedAt))
                .limit(20)
                .forEach(reading -> out.printf(
                        Locale.ROOT,
                        "  %.3f s after: %s %d%s%n",
                        (reading.askedAt() - run.killedAt()) / 1e9,
                        reading.path(),
                        reading.status(),
                        reading.incomplete() ? " incomplete" : ""));
        out.flush();
    }

    private List<SteadyReaders.Reading> part(long from, long to) {
        return run.readings().stream()
                .filter(reading -> reading.askedAt() >= from && reading.askedAt() < to)
                .sorted(Comparator.comparingLong(SteadyReaders.Reading::answeredAt))
                .toList();
    }

    private static long tries(List<SteadyReaders.Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.good() && reading.tries() > 1)
                .count();
    }

    private static long bad(List<SteadyReaders.Reading> readings) {
        return readings.stream().filter(reading -> reading.status() != 200).count();
    }

    private static long incomplete(List<SteadyReaders.Reading> readings) {
        return readings.stream().filter(SteadyReaders.Reading::incomplete).count();
    }

    private static long standby(List<SteadyReaders.Reading> readings) {
        return readings.stream().filter(SteadyReaders.Reading::standby).count();
    }

    private static double oldest(List<SteadyReaders.Reading> readings) {
        return readings.stream()
                .mapToDouble(SteadyReaders.Reading::staleness)
                .max()
                .orElse(0);
    }

    private static double percentile(List<SteadyReaders.Reading> readings, double share) {
        List<Double> sorted =
                readings.stream().map(SteadyReaders.Reading::millis).sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }

    /**
     * The longest time between two good answers, be it to any question, or to questions about the actors of one partition,
     * of each of which the longest counts. Some time passes between them anyway: how much tells the run before the killing.
     */
    private static double longestGap(List<SteadyReaders.Reading> readings, boolean ofPartitions) {
        Map<String, Long> last = new HashMap<>();
        double longest = 0;
        for (SteadyReaders.Reading reading : readings) {
            String about = ofPartitions ? partition(reading.path()) : "everything";
            if (reading.good() && !about.isEmpty()) {
                @Nullable Long before = last.put(about, reading.answeredAt());
                longest = before == null ? longest : Math.max(longest, (reading.answeredAt() - before) / 1e6);
            }
        }
        return longest;
    }

    /** The partition of the actor who is asked about; empty for a list over all. */
    private static String partition(String path) {
        return path.startsWith(ACTOR)
                ? "partition "
                        + RecordKey.partition(
                                path.substring(ACTOR.length()).split("[/?]", 2)[0], TopicSetup.DEFAULT_PARTITIONS)
                : "";
    }

    private static void line(PrintWriter out, String name, long one, long other) {
        out.printf(Locale.ROOT, "%-42s %12d %12d%n", name, one, other);
    }

    private static void decimals(PrintWriter out, String name, double one, double other) {
        out.printf(Locale.ROOT, "%-42s %12.1f %12.1f%n", name, one, other);
    }
}
