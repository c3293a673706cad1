package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Article;
import io.claimtracker.query.reads.ArticleAnswer;
import java.time.Instant;

/** The JSON of an edition of an article. */
public final class ArticleJson {
    private ArticleJson() {}

    /** An edition's text with its statements. */
    public static ObjectNode of(ArticleAnswer answer) {
        Article article = answer.article();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uri", article.getUri());
        json.put("version", article.getVersion().orElse(null));
        json.put("title", article.getTitle().orElse(null));
        json.put("outlet", article.getSource().orElse(null));
        json.put("url", article.getUrl().orElse(null));
        json.put("published", article.getPublished().map(Instant::toString).orElse(null));
        json.put("status", article.getStatus().name());
        json.put("recordedAt", answer.edition().getRecordedAt().toString());
        json.put("inForce", answer.inForce());
        json.put("body", article.getBody().orElse(null));
        ArrayNode found = json.putArray("statements");
        answer.statements().forEach(statement -> found.add(StatementJson.of(statement)));
        return json;
    }
}
