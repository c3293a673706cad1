package io.claimtracker.query.reads;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import java.util.List;

/**
 * An edition of an article with what was found in it.
 *
 * @param edition which, and since when it is recorded
 * @param article its text
 * @param statements in the order of the text: as they are told by now, those that are in force; else as extraction found them
 */
public record ArticleAnswer(Edition edition, Article article, List<Statement> statements) {
    public ArticleAnswer {
        statements = List.copyOf(statements);
    }
}
