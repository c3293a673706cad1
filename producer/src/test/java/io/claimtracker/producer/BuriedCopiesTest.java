package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuriedCopiesTest {
    private static final String URI = "https://wire.example.org/şubat/1?" + "x=0&".repeat(40);

    @Test
    void aLetterHoldsTheArticleOfItsKey() {
        assertThat(holds(letter(URI + "\t2021-10-01T00:00:00.000Z\tabc", null))).isTrue();
        assertThat(holds(letter(URI, null))).isTrue();
        assertThat(holds(letter(URI + "2\t2021-10-01T00:00:00.000Z\tabc", null)))
                .isFalse();
        assertThat(holds(letter(null, null))).isFalse();
    }

    @Test
    void aLetterHoldsTheArticleInItsValue() {
        assertThat(holds(letter(null, URI))).isTrue();
        assertThat(holds(letter(null, URI + "2"))).isFalse();
        assertThat(holds(letter("another", URI.substring(1)))).isFalse();
    }

    private static boolean holds(DeadLetter letter) {
        return BuriedCopies.holds(letter, URI, BuriedCopies.avroString(URI));
    }

    private static DeadLetter letter(@Nullable String key, @Nullable String uri) {
        return DeadLetter.newBuilder()
                .setKey(key == null ? null : ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)))
                .setValue(uri == null ? null : ByteBuffer.wrap(article(uri)))
                .build();
    }

    private static byte[] article(String uri) {
        SchemaRegistry registry = new SchemaRegistry("mock://letters");
        registry.register();
        return Topics.ARTICLES
                .valueSerde(registry)
                .serializer()
                .serialize(
                        Topics.ARTICLES.name(),
                        Article.newBuilder().setUri(uri).setBody("a body").build());
    }
}
