package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article by somebody who means harm: nothing in it runs, and all of it is shown as it is. */
final class HostilePageIT extends BrowsedPage {
    private static final String ATTACK = "<script>window.ran.push(1)</script><img src=x onerror=\"window.ran.push(2)\">"
            + "<svg onload=window.ran.push(3)></svg><a href=\"javascript:window.ran.push(4)\">x</a>"
            + "${window.ran.push(5)}{{constructor.constructor('window.ran.push(6)')()}}";
    private static final String TURNED = "\u202Edetrever si siht\u2066\u200F";
    private static final String LONG = "Schadenfreudebundesrat".repeat(40);
    private static final String URI = "javascript:window.ran.push(7)//" + "\"><script>window.ran.push(8)</script>";
    private static final String BODY = ATTACK + "\n\n" + TURNED + " 🚀🚀👩‍👩‍👧 " + LONG + "\n\n"
            + "Mehmet \"<b onmouseover=window.ran.push(9)>\" Şimşek said on Tuesday that al-Qaeda could regroup in Afghanistan"
            + " in 6 months <script>window.ran.push(10)</script>.\n\n"
            + "Gen. Mark Milley said on Tuesday: “al-Qaeda could regroup in Afghanistan <img src=x onerror=window.ran.push(11)>"
            + " in 6 to 36 months”. 😀\n\n"
            + "Officials at the <iframe src='javascript:parent.ran.push(12)'></iframe> Ministry said on Tuesday that the Taliban"
            + " will leave Kabul.\n";

    HostilePageIT(@TempDir Path directory) {
        super(directory);
    }

    @Override
    void fill() throws IOException {
        Path file = directory().resolve("hostile.json");
        Files.writeString(
                file,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("uri", URI)
                        .put("version", "1")
                        .put("title", ATTACK + TURNED)
                        .put("source", "<script>window.ran.push(13)</script> Gazette " + TURNED)
                        .put("url", "javascript:window.ran.push(14)")
                        .put("published", "2021-09-28T10:00:00Z")
                        .put("retrieved", "2021-09-28T12:00:00Z")
                        .put("body", BODY)
                        .toString());
        CommandRun run = system.claims("publish", "--backfill", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        Path actors = directory().resolve("actors.json");
        Files.writeString(
                actors,
                "[{\"id\": \"mark-milley\", \"name\": \"<img src=x onerror=window.ran.push(15)> Mark Milley " + TURNED
                        + "\", \"type\": \"PERSON\", \"aliases\": [\"Mark Milley\", \"<script>window.ran.push(16)</script>\"],"
                        + " \"wikidata\": \"Q1\","
                        + " \"roles\": [{\"title\": \"<script>window.ran.push(17)</script>\", \"from\": \"2019-01-01\"}]}]");
        CommandRun loaded = system.claims("actors", "load", actors.toString());
        assertThat(loaded.code()).as(loaded.err()).isZero();
    }

    @AfterEach
    void nothingRan() {
        assertThat(browser.run("return window.ran")).as("what ran").isEqualTo(List.of());
    }

    @Test
    void theArticleIsShownAsItIs() {
        browser.open("/article?uri=" + Api.encode(URI));

        browser.waitFor(".text");
        JsonNode article = system.api().get("/v1/article?uri=" + Api.encode(URI));
        assertThat(article.path("statements")).hasSizeGreaterThan(1);
        assertThat(browser.run("const copy = document.querySelector('.text').cloneNode(true);"
                        + "copy.querySelectorAll('.mark-number').forEach((mark) => mark.remove());"
                        + "return [...copy.querySelectorAll('p')].map((one) => one.textContent).join('')"))
                .isEqualTo(BODY);
        assertThat(browser.run("return document.querySelector('h1 bdi').textContent"))
                .isEqualTo(ATTACK + TURNED);
        assertThat(browser.run("return document.title")).isEqualTo(ATTACK + TURNED + " – Claim Tracker");
        assertThat(browser.count("#main script, #main img, #main iframe, #main b, #main [onerror], #main [onload]"))
                .isZero();
        assertThat(browser.text(".byline")).contains("javascript:window.ran.push(14)");
        // What a name turns around is itself alone.
        assertThat(browser.text(".byline")).contains("edition 1");
        browser.size(360, 740);
        PageAudit.checkFits(browser, 360);
    }

    @Test
    void theEvidenceOfAStatementIsItsWords() {
        browser.open("/article?uri=" + Api.encode(URI));
        browser.waitFor(".text");
        JsonNode article = system.api().get("/v1/article?uri=" + Api.encode(URI));
        for (JsonNode statement : article.path("statements")) {
            browser.open("/article?uri=" + Api.encode(URI) + "#"
                    + statement.path("id").asText());
            browser.waitFor(".reading.selected");
            assertThat(
                            browser.run(
                                    "return [...document.querySelectorAll('.lit-content')].map((one) => one.textContent).join('')"))
                    .isEqualTo(statement.at("/evidence/text").asText().replace(" … ", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=%3Cscript%3Ewindow.ran.push(18)%3C%2Fscript%3E",
                "/actors/mark-milley?issue=al-qaeda%3Aregroup%3Aafghanistan",
                "/actors/mark-milley?issue=%3Cimg%20src%3Dx%20onerror%3Dwindow.ran.push(19)%3E&find=%3Cb%3E&asOf=%3Cb%3E",
                "/actors/al-qaeda?role=target",
                "/issues/al-qaeda:regroup:afghanistan",
                "/forecasts",
                "/live",
                "/system"
            })
    void noViewRunsAnyOfIt(String path) {
        browser.open(path);
        browser.waitFor(".view h1");
        browser.awaitThat("everything is loaded", () -> browser.count("[aria-busy]") == 0);

        assertThat(browser.count("#main script, #main img, #main iframe, [onerror], [onload], [href^=javascript]"))
                .isZero();
    }

    @Test
    void theNameOfAnActorIsText() {
        browser.open("/actors/mark-milley");

        browser.awaitText("h1", "<img src=x onerror=window.ran.push(15)> Mark Milley");
        assertThat(browser.text(".facts"))
                .contains("<script>window.ran.push(16)</script>", "<script>window.ran.push(17)</script>");
        assertThat(browser.all(".facts a[target]")).allSatisfy(link -> assertThat(link.getDomAttribute("href"))
                .isEqualTo("https://www.wikidata.org/wiki/Q1"));
    }

    @Test
    void thePolicyStopsWhatWouldSlipThrough() {
        browser.open("/");
        browser.waitFor(".actors");

        assertThat(browser.run(
                        "try { document.body.innerHTML = '<img src=x onerror=window.ran.push(20)>'; return 'taken' }"
                                + " catch (refused) { return refused.name }"))
                .isEqualTo("TypeError");
        browser.run("const script = document.createElement('script'); script.append('window.ran.push(21)');"
                + "try { document.body.append(script) } catch {}");
        assertThat(browser.run("return window.stopped.length > 0")).isEqualTo(true);
        browser.run("window.stopped = []");
        browser.expectErrors();
    }
}
