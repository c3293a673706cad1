package io.claimtracker.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What views cost without extraction: to fill, to ask, to keep and to make again.
 *
 * @param steps the views as they grow
 * @param topicBytes each topic of the system on disk, as written, before any compaction
 * @param internalBytes changelogs and topics between stages, likewise
 * @param storeBytes the stores on disk, once all is flushed
 * @param restored from the start of an instance without stores until it is done: from changelogs
 * @param replayed from the start of another application until it has read all articles anew
 * @param peakMemoryBytes of the process, broker and all; 0 where that cannot be told
 */
record ViewsFigures(
        List<Step> steps,
        Map<String, Long> topicBytes,
        long internalBytes,
        long storeBytes,
        Took restored,
        Took replayed,
        long peakMemoryBytes) {
    ViewsFigures {
        steps = List.copyOf(steps);
        topicBytes = new TreeMap<>(topicBytes);
    }

    /**
     * The views at one size.
     *
     * @param articles in all
     * @param statements in all
     * @param newStatements since the step before
     * @param took from the first article since then until all are in the views
     * @param asOf a position of the actor as of a day
     * @param knownAt the same as known on that day
     * @param timeline fifty statements of the actor up to a day
     * @param others the positions of one of the other holders
     */
    record Step(
            long articles,
            long statements,
            long newStatements,
            Took took,
            Answer asOf,
            Answer knownAt,
            Answer timeline,
            Answer others) {
        double statementsPerSecond() {
            return newStatements / took.seconds();
        }

        double processorMillisEach() {
            return 1e3 * took.processorSeconds() / newStatements;
        }
    }

    /** How long a kind of question takes, in milliseconds by the clock. */
    record Answer(double median, double p99) {
        static Answer of(Durations durations) {
            return new Answer(durations.medianMillis(), durations.p99Millis());
        }
    }

    long articles() {
        return last().articles();
    }

    long statements() {
        return last().statements();
    }

    /** Every topic, those between stages included. */
    long writtenBytes() {
        return internalBytes
                + topicBytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }
}
