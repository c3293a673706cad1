package io.claimtracker.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.extraction.scoring.Measure;
import io.claimtracker.extraction.scoring.Scores;
import io.claimtracker.extraction.scoring.Tally;
import java.util.List;
import java.util.Locale;

/**
 * The scores of extraction on a corpus.
 *
 * @param missed the first of the marked attributions that were not found
 * @param spurious the first of the found ones that are not marked
 */
record Evaluation(Scores scores, List<ScoringError> missed, List<ScoringError> spurious) {
    /** A table for people, in per cent. */
    String toText() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-22s%10s%8s%7s%10s%8s%8s%n",
                scores.documents() + " documents",
                "precision",
                "recall",
                "F1",
                "matched",
                "found",
                "marked"));
        for (Measure measure : Measure.values()) {
            Tally tally = scores.of(measure);
            text.append(String.format(
                    Locale.ROOT,
                    "%-22s%10.1f%8.1f%7.1f%10d%8d%8d%n",
                    word(measure),
                    100 * tally.precision(),
                    100 * tally.recall(),
                    100 * tally.f1(),
                    tally.matched(),
                    tally.found(),
                    tally.marked()));
        }
        missed.forEach(error -> text.append("missed    ").append(error).append('\n'));
        spurious.forEach(error -> text.append("spurious  ").append(error).append('\n'));
        return text.toString();
    }

    /** One object for programs; precision, recall and F1 from 0 to 1. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("documents", scores.documents());
        ArrayNode measures = json.putArray("scores");
        for (Measure measure : Measure.values()) {
            Tally tally = scores.of(measure);
            measures.addObject()
                    .put("measure", measure.name())
                    .put("precision", tally.precision())
                    .put("recall", tally.recall())
                    .put("f1", tally.f1())
                    .put("matched", tally.matched())
                    .put("found", tally.found())
                    .put("marked", tally.marked());
        }
        json.putArray("missed").addAll(missed.stream().map(ScoringError::toJson).toList());
        json.putArray("spurious")
                .addAll(spurious.stream().map(ScoringError::toJson).toList());
        return json;
    }

    private static String word(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
