package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Span;
import java.time.LocalDate;
import java.util.List;

/** The JSON of what statements and positions are both made of: issue, likelihood, horizon, spans. */
final class QualifierJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private QualifierJson() {}

    /** An issue's id and label. */
    public static ObjectNode of(Issue issue) {
        return JSON.objectNode().put("id", issue.getId()).put("label", issue.getLabel());
    }

    /** Bounds are null where the words give no number. */
    public static ObjectNode of(Likelihood likelihood) {
        return JSON.objectNode()
                .put("band", likelihood.getBand().name())
                .put("low", likelihood.getLow().orElse(null))
                .put("high", likelihood.getHigh().orElse(null))
                .put("phrase", likelihood.getPhrase().orElse(null));
    }

    /** A null bound is open. */
    public static ObjectNode of(Horizon horizon) {
        return JSON.objectNode()
                .put("from", horizon.getFrom().map(LocalDate::toString).orElse(null))
                .put("to", horizon.getTo().map(LocalDate::toString).orElse(null))
                .put("phrase", horizon.getPhrase());
    }

    /** Begin and end of each, in UTF-16 units of the article's body. */
    static ArrayNode of(List<Span> spans) {
        ArrayNode array = JSON.arrayNode();
        spans.forEach(span -> array.addArray().add(span.getBegin()).add(span.getEnd()));
        return array;
    }
}
