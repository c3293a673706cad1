package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.avro.Article;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.Topics;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ARTICLE = "{\"uri\": \"şimşek\", \"published\": \"2021-10-01\", \"body\": \"B 🚀\"}\n";

    private final List<String> said = new ArrayList<>();

    @Test
    void recordHasItsKeyPartitionTimeAndHeaders() {
        FakeCluster cluster = new FakeCluster(true);

        PublishSummary summary = publish(cluster, RecordTime.sending(CLOCK), ARTICLE);

        ProducerRecord<String, Article> sent = cluster.producer.history().get(0);
        String hash = EditionHash.of(sent.value());
        assertThat(sent.topic()).isEqualTo("articles");
        assertThat(sent.key()).isEqualTo(Topics.articleKey("şimşek", NOW, hash));
        assertThat(sent.timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(FakeCluster.headers(sent))
                .hasToString("{ce_id=şimşek#" + hash + ", ce_source=/claim-tracker/producer, ce_specversion=1.0,"
                        + " ce_time=2026-01-01T00:00:00Z, ce_type=io.claimtracker.article.v1}");
        assertThat(summary.sent()).isEqualTo(1);
        assertThat(summary.bytes()).isEqualTo(ARTICLE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(summary.complete()).isTrue();
        assertThat(said).isEmpty();
    }

    @Test
    void settingsCannotTakeAwayWhatTheLogRestsOn() {
        Properties client = new Properties();
        client.setProperty("acks", "0");
        client.setProperty("enable.idempotence", "false");
        client.setProperty("partitioner.class", "other");
        client.setProperty("linger.ms", "9");

        assertThat(ArticlePublisher.settings(client))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("partitioner.class", "io.claimtracker.schemas.FirstPartPartitioner")
                .containsEntry("linger.ms", "9");
    }

    @Test
    void backfillSendsTheSameKeysAgain() {
        FakeCluster first = new FakeCluster(true);
        FakeCluster second = new FakeCluster(true);

        publish(first, RecordTime.backfill(CLOCK), ARTICLE);
        publish(second, RecordTime.backfill(Clock.offset(CLOCK, Duration.ofDays(3))), ARTICLE);

        assertThat(first.records()).isEqualTo(second.records());
        assertThat(first.records())
                .containsExactly("şimşek|2021-10-01T00:00:00.000Z|"
                        + EditionHash.of(first.producer.history().get(0).value()) + " 1633046400000 USABLE");
    }

    @Test
    void badRecordsAreCountedAndTheRestIsSent() {
        FakeCluster cluster = new FakeCluster(true);

        PublishSummary summary =
                publish(cluster, RecordTime.backfill(CLOCK), "{}\n" + ARTICLE + "{\"uri\": \"u\", \"body\": \"B\"}");

        assertThat(summary.sent()).isEqualTo(1);
        assertThat(summary.bad()).isEqualTo(2);
        assertThat(summary.complete()).isFalse();
        assertThat(said)
                .containsExactly(
                        "a.jsonl:1: uri is missing",
                        "a.jsonl:3: has none of retrieved, modified and published, as --backfill needs");
    }

    @Test
    void articleThatTheBrokersRefuseIsNamedAndTheRestIsSent() {
        FakeCluster cluster = new FakeCluster(false);
        Publication publication = publication(cluster, RecordTime.sending(CLOCK));

        publication.publish(source(ARTICLE + ARTICLE + ARTICLE));
        cluster.producer.completeNext();
        cluster.producer.errorNext(new RecordTooLargeException("too large"));
        PublishSummary summary = publication.finish();

        assertThat(summary.sent()).isEqualTo(2);
        assertThat(summary.bad()).isEqualTo(1);
        assertThat(said).containsExactly("a.jsonl:2: is not taken by Kafka: too large");
    }

    @Test
    void publishingStopsWhenTheClusterIsGone() {
        FakeCluster cluster = new FakeCluster(false);
        Publication publication = publication(cluster, RecordTime.sending(CLOCK));

        publication.publish(source(ARTICLE + ARTICLE + ARTICLE));
        cluster.producer.completeNext();
        cluster.producer.errorNext(new TimeoutException("30000 ms have passed"));

        String expected = "Kafka no longer takes articles: 30000 ms have passed;"
                + " 1 articles are known to be in the topic, publish again";
        assertThatThrownBy(() -> publication.publish(source(ARTICLE))).hasMessage(expected);
        cluster.producer.errorNext(new TimeoutException("closed"));
        assertThatThrownBy(publication::finish).hasMessage(expected);
        assertThat(said).containsExactly("a.jsonl:2: is not taken by Kafka: 30000 ms have passed");
    }

    @Test
    void onlyTheFirstRefusalsAreSaidAndAllAreCounted() {
        FakeCluster cluster = new FakeCluster(false);
        Publication publication = publication(cluster, RecordTime.sending(CLOCK));

        publication.publish(source(ARTICLE.repeat(25)));
        while (cluster.producer.errorNext(new RecordTooLargeException("too large"))) {
            assertThat(said).hasSizeLessThanOrEqualTo(20);
        }

        assertThat(publication.finish().bad()).isEqualTo(25);
        assertThat(said).hasSize(21).last().isEqualTo("… and 5 more refused articles");
    }

    private PublishSummary publish(FakeCluster cluster, RecordTime time, String lines) {
        Publication publication = publication(cluster, time);
        publication.publish(source(lines));
        return publication.finish();
    }

    private Publication publication(FakeCluster cluster, RecordTime time) {
        return new Publication(cluster.publisher(), new ArticleReader(1_000, null), time, new ProgressLines(said::add));
    }

    private static ArticleSource source(String lines) {
        return ArticleSource.of("a.jsonl", () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
