package io.claimtracker.query.reads;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import java.util.List;

/**
 * An edition of an article with what was found in it.
 *
 * @param edition which, and since when it is recorded
 * @param inForce whether what it says counts: neither a later edition nor a withdrawal has taken its place
 * @param article its text
 * @param statements in the order of the text: as they are told by now, those that are in force; else as extraction found them
 */
public record ArticleAnswer(Edition edition, boolean inForce, Article article, List<Statement> statements) {
    public ArticleAnswer {
        statements = List.copyOf(statements);
    }
}
