package io.claimtracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EditionHashTest {
    private static final Instant PUBLISHED = Instant.parse("2021-10-01T00:00:00Z");

    @BeforeAll
    static void trustGeneratedRecords() {
        // Avro copies enums only of classes it was told to trust; the registry's class tells it.
        assertThat(new SchemaRegistry("mock://edition-hash").url()).startsWith("mock:");
    }

    /** Keys in the log end in these: a change here splits every edition ever sent in two. */
    @Test
    void hashIsTheSameForEver() {
        assertThat(EditionHash.of(whole())).isEqualTo("61d1ac78968063f4");
        assertThat(EditionHash.of(Article.newBuilder()
                        .setUri("a")
                        .setStatus(ArticleStatus.CANCELED)
                        .build()))
                .isEqualTo("01fc6720c4a7dac8");
    }

    @Test
    void everyFieldCountsButWhenItWasRetrieved() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Schema.Field field : Article.getClassSchema().getFields()) {
            Article changed = whole();
            changed.put(field.pos(), different(changed.get(field.pos())));
            hashes.put(field.name(), EditionHash.of(changed));
        }

        assertThat(hashes).hasSize(11).containsEntry("retrieved", EditionHash.of(whole()));
        assertThat(hashes.values()).doesNotHaveDuplicates();
    }

    @Test
    void absentDiffersFromEmpty() {
        Article empty = whole();
        empty.put("title", "");
        Article absent = whole();
        absent.put("title", null);

        assertThat(EditionHash.of(empty)).isNotEqualTo(EditionHash.of(absent));
    }

    @Test
    void textMovedFromOneFieldToTheNextCounts() {
        Article one = Article.newBuilder(whole()).setTitle("ab").setSource("c").build();
        Article other =
                Article.newBuilder(whole()).setTitle("a").setSource("bc").build();

        assertThat(EditionHash.of(one)).isNotEqualTo(EditionHash.of(other));
    }

    @Test
    void hashOutlivesTheWayThroughAvro() throws IOException {
        Article finer = Article.newBuilder(whole())
                .setModified(PUBLISHED.plusNanos(1_234_567))
                .build();

        Article read = Article.fromByteBuffer(finer.toByteBuffer());

        assertThat(EditionHash.of(read)).isEqualTo(EditionHash.of(finer));
    }

    private static Object different(Object value) {
        if (value instanceof Instant time) {
            return time.plusMillis(1);
        }
        return value instanceof ArticleStatus ? ArticleStatus.CANCELED : value + "!";
    }

    private static Article whole() {
        return Article.newBuilder()
                .setUri("https://example.org/1")
                .setVersion("1")
                .setTitle("Şimşek 🚀")
                .setSource("Press TV")
                .setUrl("https://example.org/1.html")
                .setLanguage("en")
                .setPublished(PUBLISHED)
                .setModified(PUBLISHED)
                .setRetrieved(PUBLISHED)
                .setStatus(ArticleStatus.USABLE)
                .setBody("One.\r\nTwo.")
                .build();
    }
}
