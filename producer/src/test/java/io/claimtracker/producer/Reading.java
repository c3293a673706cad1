package io.claimtracker.producer;

import io.claimtracker.avro.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What reading a text gave, for tests to ask. */
record Reading(List<Read> reads) {
    private static final int MAX_BODY_BYTES = 100;

    static Reading of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(String name, byte[] content) {
        return of(
                ArticleSource.of(name, () -> new ByteArrayInputStream(content)).orElseThrow());
    }

    static Reading of(ArticleSource source) {
        List<Read> reads = new ArrayList<>();
        new ArticleReader(MAX_BODY_BYTES, null).read(source, reads::add);
        return new Reading(reads);
    }

    List<Article> articles() {
        return reads.stream()
                .filter(Read.Good.class::isInstance)
                .map(read -> ((Read.Good) read).article())
                .toList();
    }

    List<String> uris() {
        return articles().stream().map(Article::getUri).toList();
    }

    List<String> bad() {
        return reads.stream()
                .filter(Read.Bad.class::isInstance)
                .map(read -> ((Read.Bad) read).message())
                .toList();
    }

    List<String> warnings() {
        return reads.stream()
                .filter(Read.Warning.class::isInstance)
                .map(read -> ((Read.Warning) read).message())
                .toList();
    }
}
