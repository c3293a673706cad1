package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.DeadLetter;

/** The JSON of a dead letter: where it was and why it was put aside, without what it holds. */
public final class DeadLetterJson {
    private DeadLetterJson() {}

    /** A dead letter, but for what was put aside. */
    public static ObjectNode of(DeadLetter letter) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", letter.getTimestamp().toString())
                .put("stage", letter.getStage())
                .put("reason", letter.getReason())
                .put("topic", letter.getTopic())
                .put("partition", letter.getPartition())
                .put("offset", letter.getOffset());
    }
}
