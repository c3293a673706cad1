package io.claimtracker.forecast;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a holder's forecasts in force turned out: counts by the likelihood the words give and, for those whose words give
 * one figure, the figures against what came to be. A phrase without a figure is counted and never scored.
 *
 * <p>It is made of counters that each forecast adds to, whole numbers all, so that neither order nor the number of
 * forecasts matters; there are at most a hundred.
 *
 * @param bands those that occur, in rising order
 * @param tenths those that occur, in rising order
 */
public record TrackRecord(List<Band> bands, List<Tenth> tenths) {
    private static final String BAND = "band";
    private static final String TENTH = "tenth";
    private static final String STATED = "STATED_MILLIONTHS";
    private static final String OFF = "BRIER_MILLIONTHS";
    private static final long MILLION = 1_000_000;

    /** How the forecasts of one band turned out. */
    public record Band(LikelihoodBand band, Map<ForecastVerdict, Long> counts) {
        public Band {
            counts = Map.copyOf(counts);
        }

        /** How many turned out so. */
        public long count(ForecastVerdict verdict) {
            return counts.getOrDefault(verdict, 0L);
        }
    }

    /**
     * How forecasts with a figure turned out, by tenths of the probability stated.
     *
     * @param tenth 0 for figures from 0 to, not including, 0.1, up to 9 for those from 0.9 to 1
     * @param scored how many there are
     * @param cameTrue how many of these came true
     * @param statedMillionths the sum of the figures stated
     * @param brierMillionths the sum of their Brier scores
     */
    public record Tenth(int tenth, long scored, long cameTrue, long statedMillionths, long brierMillionths) {
        /** The mean of the figures stated. */
        public double stated() {
            return mean(statedMillionths, scored);
        }

        /** The mean Brier score. */
        public double brier() {
            return mean(brierMillionths, scored);
        }
    }

    public TrackRecord {
        bands = List.copyOf(bands);
        tenths = List.copyOf(tenths);
    }

    /** What a forecast adds to its holder's counters; nothing once it is no longer in force. */
    public static Map<String, Long> counters(Forecast forecast) {
        Statement statement = forecast.getStatement();
        if (statement.getWithdrawnAt().isPresent()) {
            return Map.of();
        }
        ForecastVerdict verdict =
                ForecastVerdict.of(statement, forecast.getResolution().orElse(null));
        Map<String, Long> counters = new TreeMap<>();
        counters.put(RecordKey.of(BAND, statement.getLikelihood().getBand().name(), verdict.name()), 1L);
        Optional<Double> figure = BrierScore.figure(statement.getLikelihood());
        Optional<Double> brier = forecast.getBrier();
        if (figure.isPresent() && brier.isPresent()) {
            long stated = BrierScore.millionths(figure.get());
            String tenth = String.valueOf(Math.min(9, stated * 10 / MILLION));
            counters.put(RecordKey.of(TENTH, tenth, verdict.name()), 1L);
            counters.put(RecordKey.of(TENTH, tenth, STATED), stated);
            counters.put(RecordKey.of(TENTH, tenth, OFF), BrierScore.millionths(brier.get()));
        }
        return counters;
    }

    /** The record that counters make, those of all the holder's forecasts summed. */
    public static TrackRecord of(Map<String, Long> counters) {
        Map<LikelihoodBand, Map<ForecastVerdict, Long>> bands = new EnumMap<>(LikelihoodBand.class);
        Map<Integer, Map<String, Long>> tenths = new TreeMap<>();
        counters.forEach((key, count) -> {
            List<String> parts = RecordKey.parts(key);
            if (parts.get(0).equals(BAND)) {
                bands.computeIfAbsent(
                                LikelihoodBand.valueOf(parts.get(1)), band -> new EnumMap<>(ForecastVerdict.class))
                        .put(ForecastVerdict.valueOf(parts.get(2)), count);
            } else {
                tenths.computeIfAbsent(Integer.valueOf(parts.get(1)), tenth -> new TreeMap<>())
                        .put(parts.get(2), count);
            }
        });
        return new TrackRecord(
                bands.entrySet().stream()
                        .map(band -> new Band(band.getKey(), band.getValue()))
                        .toList(),
                tenths.entrySet().stream()
                        .map(tenth -> tenth(tenth.getKey(), tenth.getValue()))
                        .toList());
    }

    /** How many forecasts turned out so. */
    public long count(ForecastVerdict verdict) {
        return bands.stream().mapToLong(band -> band.count(verdict)).sum();
    }

    /** How many have a figure and a known outcome. */
    public long scored() {
        return tenths.stream().mapToLong(Tenth::scored).sum();
    }

    /** The mean Brier score of these, 0 (right and sure) to 1 (wrong and sure); empty when there are none. */
    public Optional<Double> brier() {
        long sum = tenths.stream().mapToLong(Tenth::brierMillionths).sum();
        return scored() == 0 ? Optional.empty() : Optional.of(mean(sum, scored()));
    }

    private static Tenth tenth(int tenth, Map<String, Long> counters) {
        long cameTrue = counters.getOrDefault(ForecastVerdict.CAME_TRUE.name(), 0L);
        long failed = counters.getOrDefault(ForecastVerdict.FAILED.name(), 0L);
        return new Tenth(
                tenth, cameTrue + failed, cameTrue, counters.getOrDefault(STATED, 0L), counters.getOrDefault(OFF, 0L));
    }

    private static double mean(long millionths, long count) {
        return Math.round((double) millionths / count) / (double) MILLION;
    }
}
