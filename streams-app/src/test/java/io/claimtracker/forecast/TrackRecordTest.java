package io.claimtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.query.Records;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scores of figures, counts of everything. */
class TrackRecordTest {
    private static final Likelihood SEVENTY = new Likelihood(LikelihoodBand.LIKELY, 0.7, 0.7, "a 70 percent chance");
    private static final Likelihood LIKELY = new Likelihood(LikelihoodBand.LIKELY, 0.55, 0.8, "likely");
    private static final Likelihood COULD = new Likelihood(LikelihoodBand.POSSIBLE, null, null, "could");

    private static Forecast forecast(Likelihood likelihood, Polarity polarity, @Nullable ForecastOutcome outcome) {
        return Forecasts.of(
                Records.statement("s1", "2021-09-29", "2021-10-01T06:12:00Z")
                        .setLikelihood(likelihood)
                        .setPolarity(polarity)
                        .build(),
                outcome == null ? null : Records.resolution("s1", outcome, "2022-08-13T10:00:00Z"));
    }

    private static Forecast forecast(Likelihood likelihood, @Nullable ForecastOutcome outcome) {
        return forecast(likelihood, Polarity.AFFIRMED, outcome);
    }

    private static TrackRecord record(Forecast... forecasts) {
        Map<String, Long> sums = new TreeMap<>();
        for (Forecast forecast : forecasts) {
            TrackRecord.counters(forecast).forEach((counter, count) -> sums.merge(counter, count, Long::sum));
        }
        return TrackRecord.of(sums);
    }

    @Test
    void aFigureIsScoredByItsSquaredDistanceFromWhatCameToBe() {
        assertThat(forecast(SEVENTY, ForecastOutcome.HAPPENED).getBrier()).contains(0.09);
        assertThat(forecast(SEVENTY, ForecastOutcome.DID_NOT_HAPPEN).getBrier()).contains(0.49);
    }

    @Test
    void theProbabilityIsThatOfWhatWasSaidItsNegationIncluded() {
        assertThat(forecast(SEVENTY, Polarity.NEGATED, ForecastOutcome.DID_NOT_HAPPEN)
                        .getBrier())
                .contains(0.09);
        assertThat(forecast(SEVENTY, Polarity.NEGATED, ForecastOutcome.HAPPENED).getBrier())
                .contains(0.49);
    }

    @Test
    void neitherAPhraseNorARangeNorAnUnknownOutcomeIsScored() {
        Likelihood range = new Likelihood(LikelihoodBand.LIKELY, 0.6, 0.7, "60 to 70 percent");
        assertThat(forecast(LIKELY, ForecastOutcome.HAPPENED).getBrier()).isEmpty();
        assertThat(forecast(COULD, ForecastOutcome.HAPPENED).getBrier()).isEmpty();
        assertThat(forecast(range, ForecastOutcome.HAPPENED).getBrier()).isEmpty();
        assertThat(forecast(SEVENTY, ForecastOutcome.CANNOT_BE_TOLD).getBrier()).isEmpty();
        assertThat(forecast(SEVENTY, ForecastOutcome.UNKNOWN).getBrier()).isEmpty();
        assertThat(forecast(SEVENTY, null).getBrier()).isEmpty();
    }

    @Test
    void aRecordCountsEverythingAndScoresFiguresAlone() {
        TrackRecord record = record(
                forecast(SEVENTY, ForecastOutcome.HAPPENED),
                forecast(SEVENTY, ForecastOutcome.DID_NOT_HAPPEN),
                forecast(LIKELY, ForecastOutcome.HAPPENED),
                forecast(LIKELY, null),
                forecast(COULD, ForecastOutcome.DID_NOT_HAPPEN),
                forecast(COULD, ForecastOutcome.CANNOT_BE_TOLD));

        assertThat(record.bands())
                .extracting(
                        TrackRecord.Band::band,
                        band -> band.count(ForecastVerdict.CAME_TRUE),
                        band -> band.count(ForecastVerdict.FAILED),
                        band -> band.count(ForecastVerdict.CANNOT_BE_TOLD),
                        band -> band.count(ForecastVerdict.UNRESOLVED))
                .containsExactly(
                        tuple(LikelihoodBand.LIKELY, 2L, 1L, 0L, 1L), tuple(LikelihoodBand.POSSIBLE, 0L, 1L, 1L, 0L));
        assertThat(record.tenths()).containsExactly(new TrackRecord.Tenth(7, 2, 1, 1_400_000, 580_000));
        assertThat(record.brier()).contains(0.29);
        assertThat(record.tenths().get(0).stated()).isEqualTo(0.7);
    }

    @Test
    void certaintyFallsIntoTheLastTenth() {
        assertThat(record(forecast(
                                new Likelihood(LikelihoodBand.ALMOST_CERTAIN, 1.0, 1.0, "100 percent"),
                                ForecastOutcome.HAPPENED))
                        .tenths())
                .containsExactly(new TrackRecord.Tenth(9, 1, 1, 1_000_000, 0));
    }

    @Test
    void withoutAFigureThereIsNoScore() {
        assertThat(record(forecast(LIKELY, ForecastOutcome.HAPPENED)).brier()).isEmpty();
        assertThat(record().bands()).isEmpty();
    }

    @Test
    void aWithdrawnForecastDoesNotCount() {
        Forecast withdrawn = Forecasts.of(
                Records.statement("s1", "2021-09-29", "2021-10-01T06:12:00Z")
                        .setWithdrawnAt(Instant.parse("2021-11-01T00:00:00Z"))
                        .build(),
                null);
        assertThat(TrackRecord.counters(withdrawn)).isEmpty();
    }
}
