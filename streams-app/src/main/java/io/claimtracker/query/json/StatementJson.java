package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.time.LocalDate;

/** The JSON of a statement: the same in the API, the page and the extract command. */
public final class StatementJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** It stands where it was found, and nobody is known to have answered. */
    private static final Reception ALONE = Reception.newBuilder().build();

    private StatementJson() {}

    /**
     * A statement, with how it was taken up as far as that is known. One that is no longer in force says so in {@code
     * withdrawnAt}; one that tells another again names that in {@code copyOf}.
     */
    public static ObjectNode of(Statement statement) {
        Reception reception = statement.getReception().orElse(ALONE);
        ObjectNode json = JSON.objectNode();
        json.put("id", statement.getId());
        json.put("kind", statement.getKind().name());
        json.set("holder", ActorJson.holder(statement.getHolder(), statement.getAnonymous()));
        json.set("chain", ActorJson.list(statement.getChain()));
        json.set("targets", ActorJson.list(statement.getTargets()));
        json.set("issue", QualifierJson.of(statement.getIssue()));
        json.put("polarity", statement.getPolarity().name());
        json.set("likelihood", QualifierJson.of(statement.getLikelihood()));
        json.put("sentiment", statement.getSentiment().name());
        json.set(
                "horizon",
                statement.getHorizon().<JsonNode>map(QualifierJson::of).orElse(JSON.nullNode()));
        json.put("quotation", statement.getQuotation().name());
        json.put("statedAt", statement.getStatedAt().map(LocalDate::toString).orElse(null));
        json.put("recordedAt", statement.getRecordedAt().map(Instant::toString).orElse(null));
        statement.getWithdrawnAt().ifPresent(at -> json.put("withdrawnAt", at.toString()));
        json.set(
                "backing",
                statement.getBacking().<JsonNode>map(StatementJson::backing).orElse(JSON.nullNode()));
        json.putObject("backedBy").put("endorses", reception.getEndorses()).put("rejects", reception.getRejects());
        json.put("appearances", reception.getAppearances());
        reception.getOrigin().ifPresent(origin -> json.put("copyOf", origin));
        json.set("evidence", evidence(statement.getEvidence()));
        return json;
    }

    private static ObjectNode backing(Backing backing) {
        ObjectNode json = JSON.objectNode();
        json.put("kind", backing.getKind().name());
        json.put("statement", backing.getStatement().orElse(null));
        json.set("holder", ActorJson.of(backing.getHolder()));
        return json;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode json = JSON.objectNode();
        json.put("uri", evidence.getUri());
        json.put("version", evidence.getVersion().orElse(null));
        json.set("source", QualifierJson.of(evidence.getSource()));
        json.set("cue", QualifierJson.of(evidence.getCue()));
        json.set("content", QualifierJson.of(evidence.getContent()));
        json.put("text", evidence.getText());
        return json;
    }
}
