package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Resolution;
import io.claimtracker.query.reads.SeenForecast;

/** The JSON of a forecast, and of what became of it. */
public final class ForecastJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ForecastJson() {}

    /** A forecast; {@code brier} is null unless its words give one figure and it is known whether the event took place. */
    public static ObjectNode of(SeenForecast seen) {
        ObjectNode json = JSON.objectNode();
        json.put("id", seen.forecast().getStatement().getId());
        json.put("state", seen.state().name());
        json.set(
                "resolution",
                seen.forecast().getResolution().<JsonNode>map(ForecastJson::of).orElse(JSON.nullNode()));
        json.put("brier", seen.forecast().getBrier().orElse(null));
        json.set("statement", StatementJson.of(seen.forecast().getStatement()));
        return json;
    }

    /** What became of a forecast. */
    public static ObjectNode of(Resolution resolution) {
        return JSON.objectNode()
                .put("forecast", resolution.getStatement())
                .put("outcome", resolution.getOutcome().name())
                .put("at", resolution.getAt().toString())
                .put("source", resolution.getSource())
                .put("recordedAt", resolution.getRecordedAt().toString());
    }
}
