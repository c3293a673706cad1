package io.claimtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedArticlesTest {
    @Test
    void aNumberAlwaysGivesTheSameArticle() {
        assertThat(GeneratedArticles.article(7))
                .isEqualTo(GeneratedArticles.article(7))
                .isNotEqualTo(GeneratedArticles.article(8));
    }

    @Test
    void anArticleIsAsLongAsNewsIs() {
        String body = GeneratedArticles.article(1).getBody().orElseThrow();

        assertThat(body.split("\\s+")).hasSizeBetween(800, 830);
    }

    @Test
    void articlesHaveStatementsOfManyHolders() {
        EngineExtractor extractor = new EngineExtractor(ListedActors.builtIn());
        List<Article> articles =
                IntStream.range(0, 20).mapToObj(GeneratedArticles::article).toList();

        List<Statement> statements = articles.stream()
                .flatMap(article -> extractor.extract(article, "test").stream())
                .toList();

        assertThat(statements).hasSizeGreaterThan(200);
        assertThat(statements.stream()
                        .map(statement -> statement.getHolder().getId())
                        .distinct())
                .hasSizeGreaterThan(100);
    }
}
