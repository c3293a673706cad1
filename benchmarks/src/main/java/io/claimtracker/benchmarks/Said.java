package io.claimtracker.benchmarks;

import io.claimtracker.avro.Statement;
import io.claimtracker.voice.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A dated statement, as far as it is compared with others.
 *
 * @param day stated at, in days since 1970
 */
record Said(
        String id,
        String uri,
        String holder,
        long day,
        String issue,
        String content,
        Wording wording,
        List<String> fingerprints) {
    static final Comparator<Said> IN_ORDER =
            Comparator.comparingLong(Said::day).thenComparing(Said::uri).thenComparing(Said::id);

    static Said of(Statement statement, LocalDate day) {
        Wording wording = Wording.of(statement);
        return new Said(
                statement.getId(),
                statement.getEvidence().getUri(),
                statement.getHolder().getId(),
                day.toEpochDay(),
                statement.getIssue().getId(),
                statement.getEvidence().getText(),
                wording,
                wording.fingerprints());
    }

    /** The words of the content in lower case, a space between them. */
    String plain() {
        return content.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
