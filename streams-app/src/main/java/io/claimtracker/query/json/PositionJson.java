package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Position;
import java.time.LocalDate;
import java.util.Optional;

/** The JSON of a position. */
public final class PositionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PositionJson() {}

    /** A position. One that rests on undated statements alone has neither {@code since} nor {@code statedAt}. */
    public static ObjectNode of(Position position) {
        Optional<String> statedAt = position.getStatedAt().map(LocalDate::toString);
        ObjectNode json = JSON.objectNode();
        json.set("holder", ActorJson.of(position.getHolder()));
        json.set("issue", QualifierJson.of(position.getIssue()));
        json.set("targets", ActorJson.list(position.getTargets()));
        json.put("polarity", position.getPolarity().name());
        json.set("likelihood", QualifierJson.of(position.getLikelihood()));
        json.put("sentiment", position.getSentiment().name());
        json.set(
                "horizon",
                position.getHorizon().<JsonNode>map(QualifierJson::of).orElse(JSON.nullNode()));
        json.put("since", statedAt.map(day -> position.getSince().toString()).orElse(null));
        json.put("statedAt", statedAt.orElse(null));
        json.put("recordedAt", position.getRecordedAt().toString());
        ArrayNode statements = json.putArray("statements");
        position.getStatements().forEach(statements::add);
        json.put("statementCount", position.getStatementCount());
        return json;
    }
}
