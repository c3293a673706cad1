package io.claimtracker.query;

import static io.claimtracker.query.Records.AL_QAEDA;
import static io.claimtracker.query.Records.MILLEY;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.forecast.Forecasts;

/** One holder with three positions and two shifts, and another with one position: more than one page of everything. */
final class Sample {
    static final ActorReference SIMSEK = Records.actor("mehmet-simsek", "Mehmet Şimşek", ActorType.PERSON);

    private static final ActorReference AUSTIN = Records.actor("lloyd-austin", "Lloyd Austin", ActorType.PERSON);

    private Sample() {}

    /** The first of the shifts in the stores. */
    static PositionShift shift() {
        return Records.shift(
                        "shift-1",
                        "2021-09-28T00:00:00Z",
                        Records.position("s1", "2021-06-17", "2021-06-18T00:00:00Z")
                                .build(),
                        Records.position("s2", "2021-09-28", "2021-09-29T00:00:00Z")
                                .build())
                .build();
    }

    static FilledStores stores() {
        Position first =
                Records.position("s1", "2021-06-17", "2021-06-18T00:00:00Z").build();
        Position then =
                Records.position("s2", "2021-09-28", "2021-09-29T00:00:00Z").build();
        return new FilledStores()
                .add(MILLEY, 3, 0)
                .add(AL_QAEDA, 0, 4)
                .add(SIMSEK, 1, 0)
                .add(Records.REGROUPING, 2)
                .add(new Issue("isis-k:attack:", "ISIS-K attacks"), 1)
                .add(new Issue("taliban:govern:afghanistan", "the Taliban governing"), 1)
                .add(first, "s1", "2021-06-18T00:00:00Z", null)
                .add(then, "s2", "2021-09-29T00:00:00Z", null)
                .add(on("isis-k:attack:", "ISIS-K attacks"), "s3", "2021-10-01T00:00:00Z", null)
                .add(on("taliban:govern:afghanistan", "the Taliban governing"), "s4", "2021-10-01T00:00:00Z", null)
                .add(
                        Records.position("s5", "2021-09-30", "2021-10-01T00:00:00Z")
                                .setHolder(SIMSEK)
                                .build(),
                        "s5",
                        "2021-10-01T00:00:00Z",
                        null)
                .add(Records.statement("s1", "2021-06-17", "2021-06-18T00:00:00Z")
                        .build())
                .add(Records.statement("s2", "2021-09-28", "2021-09-29T00:00:00Z")
                        .build())
                .add(Forecasts.of(
                        Records.statement("s1", "2021-06-17", "2021-06-18T00:00:00Z")
                                .build(),
                        Records.resolution("s1", ForecastOutcome.HAPPENED, "2023-08-13T10:00:00Z")))
                .add(Forecasts.of(
                        Records.statement("s2", "2021-09-28", "2021-09-29T00:00:00Z")
                                .build(),
                        null))
                .add(shift())
                .add(Records.shift("shift-2", "2021-11-02T08:30:00Z", then, null)
                        .build());
    }

    /** The same as another extractor may have it: one position is another, one is gone, one is new. */
    static FilledStores otherStores() {
        return new FilledStores()
                .add(AUSTIN, 1, 0)
                .add(MILLEY, 3, 0)
                .add(AL_QAEDA, 0, 4)
                .add(
                        Records.position("s6", "2021-09-30", "2021-10-01T00:00:00Z")
                                .setHolder(AUSTIN)
                                .build(),
                        "s6",
                        "2021-10-01T00:00:00Z",
                        null)
                .add(
                        Records.position("s2", "2021-09-28", "2021-09-29T00:00:00Z")
                                .setLikelihood(new Likelihood(LikelihoodBand.POSSIBLE, null, null, "could"))
                                .build(),
                        "s2",
                        "2021-09-29T00:00:00Z",
                        null)
                .add(on("isis-k:attack:", "ISIS-K attacks"), "s3", "2021-10-01T00:00:00Z", null)
                .add(on("taliban:govern:afghanistan", "the Taliban governing"), "s4", "2021-10-01T00:00:00Z", null);
    }

    private static Position on(String issue, String label) {
        return Records.position("s3", "2021-09-30", "2021-10-01T00:00:00Z")
                .setIssue(new Issue(issue, label))
                .build();
    }
}
