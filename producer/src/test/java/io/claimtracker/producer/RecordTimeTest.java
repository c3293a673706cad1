package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecordTimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Instant PUBLISHED = Instant.parse("2021-10-01T00:00:00Z");
    private static final Instant MODIFIED = Instant.parse("2021-10-02T00:00:00Z");
    private static final Instant RETRIEVED = Instant.parse("2021-10-03T00:00:00Z");

    @Test
    void archivedArticleGetsTheTimeItWouldHaveComeIn() {
        Article.Builder article =
                Article.newBuilder().setStatus(ArticleStatus.USABLE).setPublished(PUBLISHED);
        assertThat(backfilled(article)).isEqualTo(new RecordTime.At(PUBLISHED));

        article.setModified(MODIFIED);
        assertThat(backfilled(article)).isEqualTo(new RecordTime.At(MODIFIED));

        article.setRetrieved(RETRIEVED);
        assertThat(backfilled(article)).isEqualTo(new RecordTime.At(RETRIEVED));
    }

    @Test
    void archivedArticleWithoutAUsableTimeIsRefused() {
        assertThat(backfilled(Article.newBuilder().setStatus(ArticleStatus.USABLE)))
                .isEqualTo(
                        new RecordTime.None("", "has none of retrieved, modified and published, as --backfill needs"));
        assertThat(backfilled(Article.newBuilder()
                        .setStatus(ArticleStatus.USABLE)
                        .setPublished(Instant.parse("1969-12-31T23:59:59Z"))))
                .isEqualTo(
                        new RecordTime.None("published", "is before 1970, which is no time for a record (--backfill)"));
        assertThat(backfilled(
                        Article.newBuilder().setStatus(ArticleStatus.USABLE).setModified(NOW.plusSeconds(3_700))))
                .isEqualTo(new RecordTime.None(
                        "modified", "is in the future, which is no time for a record (--backfill)"));
    }

    @Test
    void articleSentNowGetsTheTimeOfSendingInMilliseconds() {
        Article article = Article.newBuilder()
                .setStatus(ArticleStatus.USABLE)
                .setUri("u")
                .setPublished(PUBLISHED)
                .build();

        assertThat(RecordTime.sending(CLOCK).of(article))
                .isEqualTo(new RecordTime.At(Instant.parse("2026-01-01T00:00:00.123Z")));
    }

    @Test
    void editionsOfOneArticleNeverGetOneTime() {
        RecordTime time = RecordTime.sending(CLOCK);
        Article one =
                Article.newBuilder().setStatus(ArticleStatus.USABLE).setUri("u").build();
        Article other =
                Article.newBuilder().setStatus(ArticleStatus.USABLE).setUri("v").build();

        assertThat(time.of(one)).isEqualTo(new RecordTime.At(Instant.parse("2026-01-01T00:00:00.123Z")));
        assertThat(time.of(one)).isEqualTo(new RecordTime.At(Instant.parse("2026-01-01T00:00:00.124Z")));
        assertThat(time.of(other)).isEqualTo(new RecordTime.At(Instant.parse("2026-01-01T00:00:00.123Z")));
        assertThat(time.of(one)).isEqualTo(new RecordTime.At(Instant.parse("2026-01-01T00:00:00.125Z")));
    }

    private static RecordTime.Chosen backfilled(Article.Builder article) {
        return RecordTime.backfill(CLOCK).of(article.build());
    }
}
