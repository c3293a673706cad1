package io.claimtracker.extraction;

import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.attribution.Attribution;
import java.util.List;

/**
 * What was found in a document.
 *
 * @param statements one for each attribution, in the same order
 */
public record Extraction(List<Attribution> attributions, List<Statement> statements) {
    public Extraction {
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        if (attributions.size() != statements.size()) {
            throw new IllegalArgumentException("every attribution gives one statement");
        }
    }
}
