package io.claimtracker.voice;

import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.TrustedRecords;
import java.util.List;

/** Statements of which only the content matters. */
final class Statements {
    static {
        TrustedRecords.trust();
    }

    private Statements() {}

    static Statement statement(String content, Quotation quotation) {
        return Statement.newBuilder()
                .setIssue(new Issue("al-qaeda:regroup:afghanistan", ""))
                .setPolarity(Polarity.AFFIRMED)
                .setQuotation(quotation)
                .setEvidence(new Evidence("", null, "", null, List.of(), List.of(), List.of(), content))
                .build();
    }
}
