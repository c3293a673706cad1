package io.claimtracker.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import java.time.Instant;
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

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uri", article.getUri());
        json.put("version", article.getVersion().orElse(null));
        json.put("title", article.getTitle().orElse(null));
        json.put("outlet", article.getSource().orElse(null));
        json.put("url", article.getUrl().orElse(null));
        json.put("published", article.getPublished().map(Instant::toString).orElse(null));
        json.put("status", article.getStatus().name());
        json.put("recordedAt", edition.getRecordedAt().toString());
        json.put("body", article.getBody().orElse(null));
        ArrayNode found = json.putArray("statements");
        statements.forEach(statement -> found.add(StatementJson.of(statement)));
        return json;
    }
}
