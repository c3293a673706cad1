package io.claimtracker.extraction.training;

import io.claimtracker.extraction.syntax.KnownAnswers;
import java.util.HashMap;
import java.util.Map;

/** Counts how decisions come out by their key, to find those that nearly always come out alike. */
final class AnswerCounter {
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final int outcomes;

    AnswerCounter(int outcomes) {
        this.outcomes = outcomes;
    }

    /** Counts a decision; more than one outcome may have been right. */
    void count(int key, long rightOutcomes) {
        int[] row = counts.computeIfAbsent(key, unseen -> new int[outcomes + 1]);
        row[outcomes]++;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            row[outcome] += (int) (rightOutcomes >>> outcome & 1);
        }
    }

    /** The outcomes of the keys met so often at least, where one was right in such a share of the cases. */
    KnownAnswers known(int least, double share) {
        Map<Integer, Integer> known = new HashMap<>();
        counts.forEach((key, row) -> {
            int best = 0;
            for (int outcome = 1; outcome < outcomes; outcome++) {
                best = row[outcome] > row[best] ? outcome : best;
            }
            if (row[outcomes] >= least && row[best] >= share * row[outcomes]) {
                known.put(key, best);
            }
        });
        return new KnownAnswers(known);
    }
}
