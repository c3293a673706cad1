package io.claimtracker.topology;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import java.util.List;

/** Finds the statements in an article. A pure function: the same edition gives the same statements, always. */
@FunctionalInterface
public interface ArticleExtractor {
    /**
     * The statements in an article, not yet recorded, in the order of the text.
     *
     * @param article usable, with a body
     * @param edition its content hash, for the evidence
     */
    List<Statement> extract(Article article, String edition);
}
