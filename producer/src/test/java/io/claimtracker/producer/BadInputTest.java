package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad record: it is named by file, line and field, and its neighbours still go through. */
class BadInputTest {
    private static final String BEFORE = "{\"uri\": \"before\", \"body\": \"B\"}\n\n";
    private static final String AFTER = "\n{\"uri\": \"after\", \"body\": \"A\"}\n";

    static Stream<Arguments> badLines() {
        return Stream.of(
                bad(
                        "{\"uri\": \"u\", \"body\": }",
                        "is broken JSON: Unexpected character ('}' (code 125)): expected a"),
                bad("{\"uri\": \"u\", \"body\": \"x", "is broken JSON: Unexpected end-of-input"),
                bad("{\"uri\": \"u\", \"body\": \"x\"", "is broken JSON: Unexpected end-of-input"),
                bad("uri,body", "is broken JSON: Unrecognized token 'uri'"),
                bad("{\"uri\": \"u\", \"body\": \"x\"} {}", "is broken JSON: more after the end"),
                bad("{\"uri\": \"u\", \"uri\": \"v\", \"body\": \"x\"}", "is broken JSON: Duplicate field 'uri'"),
                bad("[1]", "is no article: expected an object, found an array"),
                bad("7", "is no article: expected an object, found a number"),
                bad("{\"body\": \"x\"}", "uri is missing"),
                bad("{\"uri\": null, \"body\": \"x\"}", "uri is missing"),
                bad("{\"uri\": \" \", \"body\": \"x\"}", "uri is empty"),
                bad("{\"uri\": \"a\\tb\", \"body\": \"x\"}", "uri has control character U+0009 at 1"),
                bad("{\"uri\": \"a\\u0085b\", \"body\": \"x\"}", "uri has control character U+0085 at 1"),
                bad(
                        "{\"uri\": \"" + "u".repeat(2_049) + "\", \"body\": \"x\"}",
                        "uri has 2,049 characters, at most 2,048 are allowed"),
                bad("{\"uri\": 7, \"body\": \"x\"}", "uri should be text in quotes, found a number"),
                bad("{\"uri\": \"u\", \"body\": [\"x\"]}", "body should be text in quotes, found an array"),
                bad(
                        "{\"uri\": \"u\", \"title\": {}, \"body\": \"x\"}",
                        "title should be text in quotes, found an object"),
                bad("{\"uri\": \"u\", \"version\": true}", "version should be text in quotes, found true or false"),
                bad("{\"uri\": \"u\"}", "body is missing, and the article is not canceled"),
                bad("{\"uri\": \"u\", \"body\": \"\\n \"}", "body is empty, and the article is not canceled"),
                bad(
                        "{\"uri\": \"u\", \"body\": \"" + "é".repeat(51) + "\"}",
                        "body is larger than 100 bytes of UTF-8 (--max-body-bytes)"),
                bad("{\"uri\": \"u\", \"body\": \"x \\ud83d\"}", "body has an unpaired surrogate, \\uD83D, at 2"),
                bad("{\"uri\": \"\\udc00\", \"body\": \"x\"}", "uri has an unpaired surrogate, \\uDC00, at 0"),
                bad(
                        "{\"uri\": \"u\", \"body\": \"x\", \"status\": \"draft\"}",
                        "status is \"draft\", expected usable or canceled"),
                bad(
                        "{\"uri\": \"u\", \"body\": \"x\", \"published\": \"yesterday\"}",
                        "published is \"yesterday\", expected a date such as"),
                bad(
                        "{\"uri\": \"u\", \"body\": \"x\", \"modified\": \"2021-10-01T06:12:00\"}",
                        "modified is \"2021-10-01T06:12:00\", expected a date such as"),
                bad(
                        "{\"uri\": \"u\", \"body\": \"x\", \"retrieved\": \"2021-02-30\"}",
                        "retrieved is \"2021-02-30\", expected a date such as"));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void badLineIsNamedAndTheRestGoesThrough(String line, String reason) {
        Reading reading = Reading.of("news.jsonl", BEFORE + line + AFTER);

        assertThat(reading.uris()).containsExactly("before", "after");
        assertThat(reading.bad())
                .singleElement()
                .asString()
                .startsWith("news.jsonl:3: " + reason)
                .doesNotContain("Source:");
    }

    @Test
    void badElementOfAnArrayIsNamedAndTheRestGoesThrough() {
        Reading reading = Reading.of("news.json", """
                [
                  {"uri": "before", "body": "B"},
                  {
                    "uri": "u",
                    "body": 7
                  },
                  {"uri": "v", "body": "never closed},
                  {"uri": "w", "body": "W"},
                  {"uri": "x",, "body": "X"}, {"uri": "after", "body": "A"}
                ]
                """);

        assertThat(reading.bad().get(0)).isEqualTo("news.json:5: body should be text in quotes, found a number");
        assertThat(reading.bad().get(1)).startsWith("news.json:7: is broken JSON: ");
        assertThat(reading.uris()).first().isEqualTo("before");
    }

    @Test
    void elementThatDoesNotParseCostsNoOther() {
        Reading reading =
                Reading.of("a.json", "[{\"uri\": \"x\",, \"body\": \"X\"},\n {\"uri\": \"y\", \"body\": \"Y\"}]");

        assertThat(reading.bad()).singleElement().asString().startsWith("a.json:1: is broken JSON");
        assertThat(reading.uris()).containsExactly("y");
    }

    @Test
    void stringThatIsNotClosedEndsWithItsLine() {
        Reading reading =
                Reading.of("a.json", "[{\"uri\": \"x,\n \"body\": \"X\"},\n {\"uri\": \"y\", \"body\": \"Y\"}]");

        assertThat(reading.bad()).singleElement().asString().startsWith("a.json:1: is broken JSON");
        assertThat(reading.uris()).containsExactly("y");
    }

    @Test
    void arrayThatIsCutOffGivesWhatCameBefore() {
        Reading reading = Reading.of("a.json", "[{\"uri\": \"x\", \"body\": \"X\"},\n{\"uri\": \"y\"");

        assertThat(reading.uris()).containsExactly("x");
        assertThat(reading.bad()).singleElement().asString().startsWith("a.json:2: is broken JSON: Unexpected end");
    }

    @Test
    void whatFollowsADocumentIsNotPassedOverInSilence() {
        assertThat(Reading.of("a.json", "{\"uri\": \"x\", \"body\": \"X\"}\n{}").bad())
                .containsExactly("a.json:2: is broken JSON: more after the end of the document is not read"
                        + " (one object a line is .jsonl)");
        assertThat(Reading.of("a.json", "[] x").bad()).hasSize(1);
        assertThat(Reading.of("a.json", "[{} {}]").bad())
                .contains(
                        "a.json:1: is broken JSON: expected , or ] after an article; the rest of the file is not read");
        assertThat(Reading.of("a.json", "[{\"uri\": \"x\", \"body\": \"X\"},]").bad())
                .hasSize(1);
        assertThat(Reading.of("a.json", " ").bad()).containsExactly("a.json:1: is empty");
    }

    @Test
    void invalidUtf8IsNamedByItsByteLineAndField() {
        byte[] content =
                (BEFORE + "{\"uri\": \"u\", \"body\": \"caf\u00e9\"}" + AFTER).getBytes(StandardCharsets.ISO_8859_1);

        Reading reading = Reading.of("news.jsonl", content);

        assertThat(reading.bad()).containsExactly("news.jsonl:3: body is not UTF-8 (byte 0xE9)");
        assertThat(reading.uris()).containsExactly("before", "after");
    }

    @Test
    void invalidUtf8InAnArrayCostsOneArticle() {
        String array =
                "[{\"uri\": \"x\",\n\"tags\": [\"\u00ff\"], \"body\": \"X\"},\n{\"uri\": \"y\", \"body\": \"Y\"}]";

        Reading reading = Reading.of("a.json", array.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reading.bad()).containsExactly("a.json:2: tags is not UTF-8 (byte 0xFF)");
        assertThat(reading.uris()).containsExactly("y");
    }

    @Test
    void badByteNeverCompletesAnEscapedSurrogate() {
        byte[] content = "{\"uri\": \"u\", \"body\": \"\\ud83d\u0080\\udc00\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.of("a.jsonl", content).articles()).isEmpty();
    }

    @Test
    void encodedSurrogatesAndOverlongFormsAreNotUtf8() {
        byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] overlong = {(byte) 0xC0, (byte) 0xAF};

        assertThat(Reading.of("a.txt", surrogate).bad()).containsExactly("a.txt:1: body is not UTF-8 (byte 0xED)");
        assertThat(Reading.of("a.txt", overlong).bad()).containsExactly("a.txt:1: body is not UTF-8 (byte 0xC0)");
    }

    @Test
    void invalidUtf8InATextIsNamedByLine() {
        byte[] content = "Title\r\n\r\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.of("a.txt", content).bad()).containsExactly("a.txt:3: body is not UTF-8 (byte 0xE9)");
    }

    @Test
    void characterCutOffAtTheEndIsNotUtf8() {
        byte[] content = {'a', (byte) 0xF0, (byte) 0x9F};

        assertThat(Reading.of("a.txt", content).bad()).containsExactly("a.txt:1: body is not UTF-8 (byte 0xF0)");
    }

    @Test
    void textOverTheLimitIsRefused() {
        assertThat(Reading.of("a.txt", "x".repeat(101)).bad())
                .containsExactly("a.txt: body is larger than 100 bytes of UTF-8 (--max-body-bytes)");
        assertThat(Reading.of("a.txt", "é".repeat(51)).bad()).hasSize(1);
        assertThat(Reading.of("a.txt", "é".repeat(50)).articles()).hasSize(1);
        assertThat(Reading.of("a.txt", " \n").bad())
                .containsExactly("a.txt: body is empty, and the article is not canceled");
    }

    @Test
    void fileThatCannotBeOpenedIsOneBadRecord() {
        assertThat(Reading.of(ArticleSource.of(Path.of("no-such.json")).orElseThrow())
                        .bad())
                .containsExactly("no-such.json: cannot be read: no such file");
    }

    private static Arguments bad(String line, String reason) {
        return Arguments.of(line, reason);
    }
}
