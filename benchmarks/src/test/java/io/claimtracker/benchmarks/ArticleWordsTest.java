package io.claimtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.text.ProseReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleWordsTest {
    @Test
    void aPortionIs800WordsInTheMean() {
        assertThat(articlesIn(1_000, 800)).isEqualTo(1_000);
        assertThat(articlesIn(1_000, 200)).isEqualTo(4_000);
        assertThat(articlesIn(1_000, 1_600)).isEqualTo(500);
        assertThat(articlesIn(1_000, 100, 1_500)).isEqualTo(1_000);
    }

    private static int articlesIn(int portions, int... lengths) {
        ArticleWords words = new ArticleWords(
                IntStream.of(lengths).mapToObj(ArticleWordsTest::article).toList());
        int articles = 0;
        for (int i = 0; i < portions; i++) {
            int portion = words.portion();
            for (int left = portion; left > 0; left--) {
                words.next();
            }
            articles += portion;
        }
        return articles;
    }

    private static BenchmarkedArticle article(int words) {
        return new BenchmarkedArticle(
                GeneratedArticles.article(0), words, new ProseReader().read(""), List.of(), List.of());
    }
}
