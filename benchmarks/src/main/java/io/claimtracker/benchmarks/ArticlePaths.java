package io.claimtracker.benchmarks;

import io.claimtracker.avro.Article;
import io.claimtracker.producer.ArticleReader;
import io.claimtracker.producer.ArticleSource;
import io.claimtracker.producer.Read;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles read from files into memory. */
final class ArticlePaths {
    private ArticlePaths() {}

    /**
     * The first articles of a file.
     *
     * @param path .json or .jsonl
     * @param most how many to take
     * @throws IllegalArgumentException if the file holds none
     */
    static List<Article> first(Path path, int most) {
        ArticleSource source = ArticleSource.of(path)
                .orElseThrow(() -> new IllegalArgumentException(path + " is neither .json nor .jsonl"));
        List<Article> articles = new ArrayList<>();
        new ArticleReader(ArticleReader.DEFAULT_MAX_BODY_BYTES, null).read(source, read -> {
            if (read instanceof Read.Good good && articles.size() < most) {
                articles.add(good.article());
            }
        });
        if (articles.isEmpty()) {
            throw new IllegalArgumentException(path + " holds no article");
        }
        return articles;
    }
}
