package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    @Test
    void everyFieldIsRead() {
        Reading reading = Reading.of("a.json", """
                {"uri": "u", "version": "2", "title": "T", "source": "Press TV", "url": "https://example.org/",
                 "language": "en", "published": "2021-10-01", "modified": "2021-10-01T08:00:00+02:00",
                 "retrieved": "2021-10-01T06:12:00.123456Z", "status": "usable", "body": "B"}
                """);

        assertThat(reading.articles())
                .containsExactly(new Article(
                        "u",
                        "2",
                        "T",
                        "Press TV",
                        "https://example.org/",
                        "en",
                        Instant.parse("2021-10-01T00:00:00Z"),
                        Instant.parse("2021-10-01T06:00:00Z"),
                        Instant.parse("2021-10-01T06:12:00.123Z"),
                        ArticleStatus.USABLE,
                        "B"));
    }

    @Test
    void canceledArticleNeedsNoBodyAndKeepsNone() {
        Reading reading = Reading.of(
                "a.jsonl",
                "{\"uri\": \"u\", \"status\": \"canceled\"}\n{\"uri\": \"v\", \"status\": \"canceled\", \"body\": \"B\"}");

        assertThat(reading.articles()).hasSize(2).allSatisfy(article -> {
            assertThat(article.getStatus()).isEqualTo(ArticleStatus.CANCELED);
            assertThat(article.getBody()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-01, 2021-10-01T00:00:00Z",
        "2021-10-01T06:12Z, 2021-10-01T06:12:00Z",
        "2021-10-01T06:12:00-0500, 2021-10-01T11:12:00Z",
        "2021-10-01T06:12:00+02, 2021-10-01T04:12:00Z",
        "9999-12-31T23:59:59.9999Z, 9999-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59-01:00,",
        "0000-01-01,",
        "+12021-10-01,",
        "2021-10-01T24:00:00Z,",
        "2021-10-01 06:12:00Z,",
        "1633046400,"
    })
    void dateIsADayOrATimeWithItsOffset(String text, Instant expected) {
        assertThat(ArticleDates.parse(text).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Şimşek\\r\\nsaid 🚀", "\\uD83D\\uDE80\\r\\n", "tab\\tquote\\\"\\\\ {[,]} \uFFFD"})
    void bodyIsUnchanged(String escaped) {
        String expected = escaped.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .replace("\\uD83D\\uDE80", "🚀");
        String object = "{\"uri\": \"u\", \"body\": \"" + escaped + "\"}";

        assertThat(bodies(Reading.of("a.jsonl", object))).containsExactly(expected);
        assertThat(bodies(Reading.of("a.json", "[" + object + "," + object + "]")))
                .containsExactly(expected, expected);
        assertThat(bodies(Reading.of("a.txt", "x" + expected))).containsExactly("x" + expected);
    }

    @Test
    void textIsTakenAsItIsWithItsFirstLineForTitle() {
        Reading reading = Reading.of("texts/a.txt", "\uFEFFAl-Qaeda “degraded” 🚀 \r\n\r\nBody.\r\n");

        assertThat(reading.articles()).singleElement().satisfies(article -> {
            assertThat(article.getUri()).isEqualTo("texts/a.txt");
            assertThat(article.getTitle()).contains("Al-Qaeda “degraded” 🚀");
            assertThat(article.getBody()).contains("Al-Qaeda “degraded” 🚀 \r\n\r\nBody.\r\n");
            assertThat(article.getPublished()).isEmpty();
        });
    }

    @Test
    void unknownFieldIsWarnedOfOnce() {
        Reading reading = Reading.of("a.jsonl", """
                {"uri": "u", "tags": [{"a": "}"}], "body": "B"}
                {"uri": "v", "tags": "x", "author": 1, "body": "B"}
                """);

        assertThat(reading.uris()).containsExactly("u", "v");
        assertThat(reading.warnings())
                .containsExactly(
                        "a.jsonl:1: unknown field tags is ignored, here and wherever else",
                        "a.jsonl:2: unknown field author is ignored, here and wherever else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"uri\": \"u\", \"body\": \"B\"},\n{\"uri\": \"v\", \"body\": \"B\"}]",
                "\uFEFF\n [ {\"uri\": \"u\", \"body\": \"B\"} , {\"uri\": \"v\", \"body\": \"B\"} ] ",
                "{\"uri\": \"u\", \"body\": \"B\"}\n{\"uri\": \"v\", \"body\": \"B\"}",
                "\n{\"uri\": \"u\", \"body\": \"B\"}\r\n\r\n{\"uri\": \"v\", \"body\": \"B\"}\r\n"
            })
    void standardInputIsAnArrayOrLines(String content) {
        assertThat(standardInput(content).uris()).containsExactly("u", "v");
        assertThat(standardInput(content).bad()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n\"uri\": \"u\",\n\"body\": \"B\"\n}\n",
                "{\"uri\": \"u\",\n\"body\": \"B\"}",
                "{\"uri\": \"u\", \"body\": \"B\"}"
            })
    void standardInputIsOneObject(String content) {
        assertThat(standardInput(content).uris()).containsExactly("u");
    }

    @Test
    void standardInputKeepsItsLineNumbers() {
        assertThat(standardInput("\n{\n\"uri\": \"u\",\n\"body\": 7}").bad())
                .containsExactly("stdin:4: body should be text in quotes, found a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.jsonl"})
    void recordTooLongToHoldIsSkippedInBoundedMemory(String name) {
        String before = "a.json".equals(name) ? "[" : "";
        String between = "a.json".equals(name) ? ",\n" : "\n";
        String after = "a.json".equals(name) ? "]" : "";
        List<InputStream> parts = List.of(
                stream(before + "{\"uri\": \"u\", \"body\": \"B\"}" + between + "{\"uri\": \"huge\", \"body\": \""),
                new RepeatedInput("[\\\"] ", 60_000_000),
                stream("\"}" + between + "{\"uri\": \"v\", \"body\": \"B\"}" + after));

        Reading reading =
                Reading.of(ArticleSource.of(name, () -> new SequenceInputStream(Collections.enumeration(parts)))
                        .orElseThrow());

        assertThat(reading.uris()).containsExactly("u", "v");
        assertThat(reading.bad()).containsExactly(name + ":2: is skipped: longer than 8,388,608 characters");
    }

    @Test
    void articlesComeOutBeforeTheFileHasEnded() {
        ArticleSource source = new ArticleSource(
                "endless.json",
                ArticleSource.Format.JSON,
                () -> new SequenceInputStream(
                        stream("["), new RepeatedInput("{\"uri\": \"u\", \"body\": \"B\"},", Long.MAX_VALUE)));
        AtomicInteger count = new AtomicInteger();

        assertThatThrownBy(() -> new ArticleReader(100, null).read(source, read -> {
                    if (count.incrementAndGet() == 10_000) {
                        throw new PublishException("enough", null);
                    }
                }))
                .hasMessage("enough");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading standardInput(String content) {
        return Reading.of(ArticleSource.standardInput(stream(content)));
    }

    private static List<String> bodies(Reading reading) {
        return reading.articles().stream()
                .map(article -> article.getBody().orElseThrow())
                .toList();
    }
}
