package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.time.LocalDate;

/** The JSON of one appearance of a statement: which outlet had it, when, and where it stands there. */
public final class AppearanceJson {
    private AppearanceJson() {}

    /** Where a statement stands. */
    public static ObjectNode of(Statement statement) {
        Evidence evidence = statement.getEvidence();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("statement", statement.getId());
        json.put("outlet", evidence.getOutlet().orElse(null));
        json.put("uri", evidence.getUri());
        json.put("version", evidence.getVersion().orElse(null));
        json.put("statedAt", statement.getStatedAt().map(LocalDate::toString).orElse(null));
        json.put("recordedAt", statement.getRecordedAt().map(Instant::toString).orElse(null));
        json.set("content", QualifierJson.of(evidence.getContent()));
        json.put("text", evidence.getText());
        return json;
    }
}
