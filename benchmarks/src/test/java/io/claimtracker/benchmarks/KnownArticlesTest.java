package io.claimtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.TrustedRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownArticlesTest {
    static {
        TrustedRecords.trust();
    }

    private static final KnownArticles ARTICLES = new KnownArticles(14, 800);

    @Test
    void statementsStandInTheArticle() {
        Article article = ARTICLES.article(7);
        String body = article.getBody().orElseThrow();

        List<Statement> found = ARTICLES.extract(article, "hash");

        assertThat(found).hasSize(14).allSatisfy(statement -> {
            var content = statement.getEvidence().getContent().get(0);
            assertThat(statement.getEvidence().getText())
                    .isEqualTo(body.substring(content.getBegin(), content.getEnd()))
                    .isNotBlank();
        });
        assertThat(body.split("\\s+", -1)).hasSize(800);
    }

    @Test
    void noTwoContentsAreNearlyTheSame() {
        List<Set<String>> contents = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            ARTICLES.extract(ARTICLES.article(number), "hash").forEach(statement -> contents.add(words(statement)));
            contents.add(words(GeneratedStatements.statement("mark-milley", number, Instant.EPOCH)));
            contents.add(words(GeneratedStatements.statement("another", number, Instant.EPOCH)));
        }
        for (int i = 0; i < contents.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> shared = new HashSet<>(contents.get(i));
                shared.retainAll(contents.get(j));
                assertThat(shared).hasSizeLessThan(4);
            }
        }
    }

    @Test
    void aTenthIsOneActorsAndIdsAreTheirOwn() {
        List<Statement> all = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            all.addAll(ARTICLES.extract(ARTICLES.article(number), "hash"));
        }
        assertThat(all).extracting(Statement::getId).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(statement -> statement.getHolder().getId().equals(KnownArticles.ACTOR))
                .hasSize(140)
                .allSatisfy(
                        statement -> assertThat(statement.getIssue().getId()).isEqualTo(KnownArticles.ISSUE));
    }

    private static Set<String> words(Statement statement) {
        return new HashSet<>(List.of(statement.getEvidence().getText().split(" ", -1)));
    }
}
