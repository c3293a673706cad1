package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.forecast.ForecastVerdict;
import io.claimtracker.forecast.TrackRecord;
import java.math.BigDecimal;

/** The JSON of a track record. */
public final class TrackRecordJson {
    private TrackRecordJson() {}

    /** Counts for every likelihood; scores for figures alone, null when there are none. */
    public static ObjectNode of(String actor, TrackRecord record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("actor", actor);
        counts(json.putObject("forecasts"), record::count);
        ArrayNode bands = json.putArray("byLikelihood");
        for (TrackRecord.Band band : record.bands()) {
            counts(bands.addObject().put("band", band.band().name()), band::count);
        }
        ObjectNode figures = json.putObject("byFigure");
        figures.put("scored", record.scored()).put("brier", record.brier().orElse(null));
        ArrayNode tenths = figures.putArray("tenths");
        for (TrackRecord.Tenth tenth : record.tenths()) {
            tenths.addObject()
                    .put("from", BigDecimal.valueOf(tenth.tenth(), 1))
                    .put("to", BigDecimal.valueOf(tenth.tenth() + 1L, 1))
                    .put("scored", tenth.scored())
                    .put("cameTrue", tenth.cameTrue())
                    .put("stated", tenth.stated())
                    .put("brier", tenth.brier());
        }
        return json;
    }

    private interface Counts {
        long of(ForecastVerdict verdict);
    }

    private static void counts(ObjectNode json, Counts counts) {
        json.put("cameTrue", counts.of(ForecastVerdict.CAME_TRUE))
                .put("failed", counts.of(ForecastVerdict.FAILED))
                .put("cannotBeTold", counts.of(ForecastVerdict.CANNOT_BE_TOLD))
                .put("unresolved", counts.of(ForecastVerdict.UNRESOLVED));
    }
}
