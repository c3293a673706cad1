package io.claimtracker.extraction.scoring;

import java.util.EnumMap;
import java.util.Map;

/** The tally of every measure over some documents. */
public record Scores(int documents, Map<Measure, Tally> tallies) {
    public static final Scores NONE = new Scores(0, Map.of());

    public Scores {
        tallies = Map.copyOf(tallies);
    }

    public Tally of(Measure measure) {
        return tallies.getOrDefault(measure, Tally.NONE);
    }

    /** The scores over the documents of both, each found or marked thing counting the same. */
    public Scores plus(Scores other) {
        Map<Measure, Tally> sum = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            sum.put(measure, of(measure).plus(other.of(measure)));
        }
        return new Scores(documents + other.documents, sum);
    }
}
