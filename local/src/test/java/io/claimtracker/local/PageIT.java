package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, over the bundled sample. */
final class PageIT extends BrowsedPage {
    private static final String REGROUP = "/issues/al-qaeda:regroup:afghanistan";
    private static final String MILLEY = "/actors/mark-milley";
    private static final String MILLEY_ON_REGROUPING = MILLEY + "?issue=al-qaeda%3Aregroup%3Aafghanistan";
    private static final String ROWS = ".positions tbody tr";

    PageIT(@TempDir Path directory) {
        super(directory);
    }

    @Override
    void fill() {
        Path sample = directory().resolve("sample");
        SampleArticles.layOut(sample);
        CommandRun run = system.claims("publish", "--backfill", sample.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void theStartHasActorsAndWhatMovedLast() {
        browser.open("/");

        assertThat(browser.text(".actors tbody tr:first-child th")).startsWith("al-Qaeda");
        browser.awaitText(".shift", "Mark Milley");
        assertThat(browser.count(".shift"))
                .isEqualTo(system.api().list("/v1/shifts").size());
        browser.type("label.find input", "kahl");
        browser.awaitThat("one actor", () -> browser.count(".actors tbody tr") == 1);
        assertThat(browser.place()).isEqualTo("/?find=kahl");
    }

    @Test
    void theSearchBoxSuggestsAndIsWorkedByKeyboard() {
        browser.open("/");
        browser.waitFor(".actors");
        browser.press("/");
        assertThat(browser.focus()).startsWith("input#q");

        browser.press("mil");
        browser.awaitText("[role=option]", "Mark Milley");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.text("[role=option][aria-selected=true]")).contains("Mark Milley");
        assertThat(browser.run("return document.getElementById('q').getAttribute('aria-activedescendant')"))
                .isEqualTo("suggestion-0");
        browser.press(Keys.ENTER);

        assertThat(browser.text("h1")).contains("Mark Milley");
        assertThat(browser.place()).isEqualTo(MILLEY);
    }

    @Test
    void searchFindsActorsAndIssues() {
        browser.open("/search?q=mckenzie");
        browser.awaitText(".found li", "Kenneth McKenzie");

        browser.open("/search?q=regroup");
        browser.awaitText(".found li", "al-Qaeda regrouping in Afghanistan");
        browser.click(".found a[href='/issues/al-qaeda%3Aregroup%3Aafghanistan']");
        browser.awaitText("h1", "al-Qaeda regrouping in Afghanistan");
    }

    @Test
    void anActorsPositionsAreThoseOfTheApi() {
        browser.open(MILLEY);

        List<JsonNode> positions = system.api().list("/v1/actors/mark-milley/positions");
        browser.awaitThat("every position", () -> browser.count(ROWS) == positions.size());
        browser.awaitText(ROWS, "al-Qaeda regrouping in Afghanistan\npossible could\n29 Mar 2022 – 29 Sept 2024");
        browser.awaitThat("statements over time", () -> browser.count(ROWS + " .sparkline .dot") >= positions.size());
        // Sorted by what the head of the column says.
        browser.click("thead th:last-child a");
        browser.awaitThat("the most statements first", () -> browser.text(ROWS + ":first-child")
                .endsWith("6"));
        assertThat(browser.place()).isEqualTo(MILLEY + "?sort=statements");
    }

    @Test
    void anIssueOverTimeLeadsToTheWordsOfEachStatement() {
        browser.open(MILLEY);
        browser.click(ROWS + " a[href*='issue=al-qaeda%3Aregroup%3Aafghanistan']");

        browser.waitFor(".issue-timeline svg");
        assertThat(browser.place()).isEqualTo(MILLEY_ON_REGROUPING);
        assertThat(browser.count(".issue-timeline .shift-mark"))
                .isEqualTo((int) system.api().list("/v1/shifts?actor=mark-milley").stream()
                        .filter(shift -> shift.at("/issue/id").asText().equals("al-qaeda:regroup:afghanistan"))
                        .count());
        assertThat(browser.count(".statements tbody tr")).isEqualTo(6);
        for (WebElement link : browser.all(".issue-timeline svg a")) {
            assertThat(link.getDomAttribute("aria-label")).isNotBlank();
            assertThat(link.getDomAttribute("href")).startsWith("/article?");
        }
        browser.click(".issue-timeline .dot-link:last-child");
        browser.waitFor(".reading.selected");
        assertThat(browser.text(".reading.selected")).contains("Mark Milley", "al-Qaeda regrouping in Afghanistan");
        assertThat(browser.texts(".lit-content")).isNotEmpty();
    }

    @Test
    void theSameActorIsSeenAsTarget() {
        browser.open("/actors/taliban");
        browser.waitFor(ROWS);
        browser.click(".switch a:last-child");

        int held = system.api().list("/v1/actors/taliban/positions?role=target").size();
        browser.awaitThat("what others hold", () -> browser.count(ROWS) == held);
        assertThat(browser.place()).isEqualTo("/actors/taliban?role=target");
        assertThat(browser.texts("thead th").get(0)).isEqualTo("Holder");
    }

    @Test
    void theSliderAsOfShowsWhatWasHeldThen() {
        browser.open(MILLEY_ON_REGROUPING);
        browser.awaitText(ROWS, "29 Mar 2022 – 29 Sept 2024");
        browser.waitFor(".issue-timeline");
        browser.set("#date-asOf", "2021-07-01");

        browser.awaitText(ROWS, "al-Qaeda regrouping in Afghanistan\npossible could\n17 Jun 2023");
        assertThat(browser.place()).isEqualTo(MILLEY_ON_REGROUPING + "&asOf=2021-07-01");
        assertThat(browser.text("caption")).isNotBlank();
        assertThat(browser.count(".issue-timeline .later")).isPositive();
        assertThat(browser.run("return document.getElementById('slide-asOf').getAttribute('aria-valuetext')"))
                .isEqualTo("1 Jul 2021");

        // By keyboard, a day at a time; the slider keeps the focus while everything around it is drawn again.
        browser.click("#slide-asOf");
        browser.set(
                "#slide-asOf",
                String.valueOf(java.time.LocalDate.parse("2021-08-14").toEpochDay()));
        browser.awaitText(ROWS, "17 Jun 2023");
        browser.press(Keys.ARROW_RIGHT);
        browser.awaitText(ROWS, "15 Aug 2021 – 15 Aug 2023");
        assertThat(browser.place()).endsWith("asOf=2021-08-15");
        assertThat(browser.focus()).startsWith("input#slide-asOf");
        browser.click("#date-asOf ~ button");
        browser.awaitText(ROWS, "29 Mar 2022 – 29 Sept 2024");
        assertThat(browser.place()).isEqualTo(MILLEY_ON_REGROUPING);
    }

    @Test
    void theSliderKnownAtShowsWhatCouldBeKnownThen() {
        String mcKenzie = "/actors/kenneth-mckenzie";
        browser.open(mcKenzie);
        browser.waitFor(ROWS);
        int now = system.api().list("/v1/actors/kenneth-mckenzie/positions").size();
        browser.awaitThat("all of now", () -> browser.count(ROWS) == now);
        String withdrawn = "al-Qaeda attacking United States";
        assertThat(browser.texts(ROWS)).noneMatch(row -> row.startsWith(withdrawn));

        browser.set("#date-knownAt", "2021-10-26T22:00");

        browser.awaitText(ROWS, withdrawn);
        assertThat(browser.place()).isEqualTo(mcKenzie + "?knownAt=2021-10-26T22%3A00Z");
        assertThat(browser.text(".positions caption")).contains("as known on 26 Oct 2021, 22:00 UTC");
        // What it rested on then is shown, though it has been withdrawn since.
        browser.click(ROWS + " a[href*='issue=al-qaeda%3Aattack%3Aunited-states']");
        browser.awaitText(".statements td", "withdrawn 26 Oct 2021");
        assertThat(browser.count(".issue-timeline .dot-link:not(.later)")).isEqualTo(1);
        browser.click(".statements td.words bdi");
        assertThat(browser.place()).startsWith("/article?");
        browser.awaitText(".article", "al-Qaeda could attack the United States");
        assertThat(browser.text(".article .notice")).contains("not the edition in force");
    }

    @Test
    void anIssueShowsEverybodyOneAboveTheOther() {
        browser.open(REGROUP);

        browser.waitFor(".holder-windows svg");
        assertThat(browser.count(".holder-windows .row")).isEqualTo(9);
        assertThat(browser.count(".holder-windows .day-line.today")).isEqualTo(1);
        assertThat(browser.texts(".holder-windows .side text"))
                .containsExactly("It is so, or likely", "It is possible", "It is not so, or unlikely");
        assertThat(browser.count(ROWS)).isEqualTo(9);
        assertThat(browser.text(".contradiction")).contains("It is not so, or unlikely: 2");
        browser.set("#date-asOf", "2021-07-01");
        browser.awaitThat("fewer then", () -> browser.count(".holder-windows .row") < 9);
        browser.click(".holder-windows .row-name");
        assertThat(browser.text("h1")).contains(" ");
        assertThat(browser.place()).startsWith("/actors/").contains("asOf=2021-07-01", "issue=al-qaeda%3Aregroup");
    }

    @Test
    void anArticleHasItsStatementsMarkedAndReadBesideIt() {
        JsonNode statement =
                system.api().list("/v1/actors/lloyd-austin/timeline").get(0);
        String uri = statement.at("/evidence/uri").asText();
        browser.open(
                "/article?uri=" + Api.encode(uri) + "#" + statement.path("id").asText());

        browser.waitFor(".reading.selected");
        JsonNode article = system.api().get("/v1/article?uri=" + Api.encode(uri));
        assertThat(browser.count(".reading"))
                .isEqualTo(article.path("statements").size());
        assertThat(browser.run("return [...document.querySelectorAll('.text p')].map((one) => {"
                        + "const copy = one.cloneNode(true); copy.querySelectorAll('.mark-number').forEach((mark) => mark.remove());"
                        + "return copy.textContent }).join('')"))
                .isEqualTo(article.path("body").asText());
        String content = statement.at("/evidence/text").asText().replace(" … ", "");
        assertThat(String.join("", browser.texts(".lit-content"))).isEqualTo(content);
        // From the reading to the text, and back.
        browser.point(".reading:not(.selected)");
        browser.awaitThat(
                "two statements are lit", () -> browser.texts(".lit-content").size() > 1);
        browser.click(".text .span.content");
        browser.awaitThat("it is in the URL", () -> !browser.place()
                .endsWith(statement.path("id").asText()));
        assertThat(browser.count(".reading.selected")).isEqualTo(1);
        browser.back();
        browser.awaitThat("the first is selected", () -> browser.place()
                .endsWith(statement.path("id").asText()));
    }

    @Test
    void whoBackedAStatementIsLinked() {
        browser.open(MILLEY_ON_REGROUPING);
        browser.awaitText(".statements td", "endorsed 1×");
        browser.click(".statements a.backing");

        browser.awaitText(".backers", "Lloyd Austin");
    }

    @Test
    void forecastsAreListedByStateAndAnActorsRecordIsShown() {
        String id = system.api()
                .list("/v1/forecasts?actor=mark-milley")
                .get(0)
                .path("id")
                .asText();
        browser.open("/forecasts?actor=mark-milley&state=expired");
        int expired = system.api()
                .list("/v1/forecasts?actor=mark-milley&state=expired")
                .size();
        browser.awaitThat("every one", () -> browser.count(".forecasts tbody tr") == expired);

        assertThat(system.api()
                        .post(
                                "/v1/forecasts/" + id + "/resolution",
                                "{\"outcome\": \"DID_NOT_HAPPEN\", \"at\": \"2024-09-30\","
                                        + " \"source\": \"javascript:alert(1)\"}"))
                .isEqualTo(202);
        browser.awaitThat("it is in the views", () -> !system.api()
                .list("/v1/forecasts?actor=mark-milley&state=resolved")
                .isEmpty());
        browser.click(".switch a:last-child");

        browser.awaitText(".forecasts tbody tr", "did not happen");
        assertThat(browser.place()).isEqualTo("/forecasts?actor=mark-milley&state=resolved");
        assertThat(browser.all(".outcome-words a")).as("no link to a script").isEmpty();
        browser.reload();
        browser.awaitText(".record tfoot", "1");
        assertThat(browser.count(".outcome.failed")).isEqualTo(1);
    }

    @Test
    void whatBecameOfAForecastIsRecordedOnThePage() {
        browser.open("/forecasts?actor=colin-kahl&state=expired");
        browser.waitFor(".to-record");
        int expired = browser.count(".forecasts tbody tr");
        browser.click(".to-record");
        browser.awaitText(".resolving", "Colin Kahl");
        String asked = browser.place();
        assertThat(asked).startsWith("/forecasts?actor=colin-kahl&state=expired&record=");

        browser.click(".resolving button.primary");
        assertThat(browser.place()).as("nothing is sent without an outcome").isEqualTo(asked);
        browser.click(".resolving input[value=DID_NOT_HAPPEN]");
        browser.set(".resolving input[name=at]", "2023-11-01");
        browser.type(".resolving input[name=source]", "https://news.example.org/outcome");
        browser.click(".resolving button.primary");

        browser.awaitThat("one fewer is open", () -> browser.count(".forecasts tbody tr") == expired - 1);
        assertThat(browser.place()).isEqualTo("/forecasts?actor=colin-kahl&state=expired");
        browser.click(".switch a:last-child");
        browser.awaitText(".forecasts tbody tr", "did not happen, 1 Nov 2023");
        // What is on record is where a correction begins.
        browser.click(".to-record");
        browser.waitFor(".resolving form");
        assertThat(browser.run("return document.querySelector('.resolving input:checked').value"))
                .isEqualTo("DID_NOT_HAPPEN");
        assertThat(browser.run("return document.querySelector('.resolving input[name=source]').value"))
                .isEqualTo("https://news.example.org/outcome");
        browser.click(".resolving input[value=CANNOT_BE_TOLD]");
        browser.click(".resolving button.primary");
        browser.awaitText(".forecasts tbody tr", "cannot be told, 1 Nov 2023");
    }

    @Test
    void theSystemIsShownWithItsTopology() {
        browser.open("/system");

        browser.waitFor(".topology .part");
        JsonNode topology = system.api().get("/v1/topology");
        assertThat(browser.count(".topology .part"))
                .isEqualTo(topology.path("subtopologies").size());
        assertThat(browser.texts(".topology .topic text")).contains("articles", "claims", "positions");
        browser.awaitText("h2", "1 instance");
        browser.awaitText(".counters tbody tr", "extracted");
        assertThat(browser.text(".head")).contains("running");
    }

    @Test
    void theBackButtonAndAColdUrlGiveTheSameState() {
        browser.open("/");
        browser.click(".actors a[href='" + MILLEY + "']");
        browser.awaitText(ROWS, "al-Qaeda regrouping in Afghanistan");
        browser.click(ROWS + " a[href*='issue=al-qaeda%3Aregroup%3Aafghanistan']");
        browser.waitFor(".issue-timeline");
        browser.set("#date-asOf", "2021-07-01");
        browser.awaitText(ROWS, "17 Jun 2023");
        String there = browser.place();
        String shown = browser.text("#main");

        browser.open(there);
        browser.awaitText(ROWS, "17 Jun 2023");
        browser.awaitThat("the same", () -> browser.text("#main").equals(shown));

        browser.back();
        browser.awaitText(ROWS, "29 Mar 2022 – 29 Sept 2024");
        assertThat(browser.place()).isEqualTo(MILLEY_ON_REGROUPING);
        browser.back();
        assertThat(browser.place()).isEqualTo(MILLEY);
        browser.back();
        browser.waitFor(".actors");
        assertThat(browser.place()).isEqualTo("/");
    }

    @Test
    void theKeyboardReachesEverythingAndTheFocusFollows() {
        browser.open(MILLEY);
        browser.waitFor(ROWS);
        browser.pressTab();
        assertThat(browser.focus()).contains("Skip to the content");
        browser.press(Keys.ENTER);
        browser.awaitThat("the content has the focus", () -> browser.focus().startsWith("main#main"));
        browser.pressTab();
        assertThat(browser.focus()).contains("track record and forecasts");
        browser.press(Keys.ENTER);

        browser.awaitText("h1", "Forecasts of Mark Milley");
        assertThat(browser.focus()).as("where one arrived").startsWith("main#main");
        assertThat(browser.run("return document.title")).isEqualTo("Forecasts of Mark Milley – Claim Tracker");
        // A mark in a figure is reached and followed like any link.
        browser.open(MILLEY_ON_REGROUPING);
        browser.waitFor(".dot-link");
        browser.run("document.querySelector('.dot-link').focus()");
        browser.press(Keys.ENTER);
        browser.waitFor(".reading.selected");
    }

    @Test
    void lightAndDarkFollowTheSystemUntilOneIsChosen() {
        browser.open("/");
        String light = ground();
        browser.prefers("dark");
        assertThat(ground()).isNotEqualTo(light);
        browser.click("#theme");
        assertThat(ground()).isEqualTo(light);
        browser.reload();
        browser.waitFor(".actors");
        assertThat(ground()).as("as chosen").isEqualTo(light);
        assertThat(browser.run("return document.getElementById('theme').getAttribute('aria-label')"))
                .isEqualTo("Switch to the dark theme");
    }

    private String ground() {
        return String.valueOf(browser.run("return getComputedStyle(document.documentElement).backgroundColor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=a",
                MILLEY_ON_REGROUPING,
                "/actors/al-qaeda?role=target&asOf=2022-01-01",
                REGROUP,
                "/article?uri=urn:claim-tracker:sample:the-meridian-post:2021-09-29:austin-backs-milley",
                "/forecasts",
                "/forecasts?actor=mark-milley",
                "/forecasts?state=expired&record=775a66b24fa915afd63c24ad",
                "/live",
                "/system"
            })
    void everyViewIsForScreenReadersAndFitsAPhone(String path) {
        browser.open(path);
        browser.waitFor(".view h1");
        browser.awaitThat("everything is loaded", () -> browser.count("[aria-busy]") == 0);
        PageAudit.checkAccessible(browser);

        browser.size(360, 740);
        browser.reload();
        browser.waitFor(".view h1");
        browser.awaitThat("everything is loaded", () -> browser.count("[aria-busy]") == 0);
        PageAudit.checkFits(browser, 360);
        PageAudit.checkAccessible(browser);
    }

    @Test
    void whatIsUnknownIsSaid() {
        browser.open("/actors/nobody-at-all");

        assertThat(browser.text(".failure")).contains("no statement names an actor nobody-at-all");
        browser.run("window.stopped = []");
        browser.expectErrors();
    }

    @Test
    void anAnswerThatLacksSomethingOrIsOldIsSaidToBeSo() {
        browser.open("/");
        browser.waitFor(".actors");
        assertThat(browser.count(".notice")).isZero();

        browser.run("""
                import('/page/core/notices.js').then(({ note }) => {
                  const missing = { partition: 3, reason: 'RESTORING', owner: null };
                  note('/v1/actors', { role: 'standby', staleness: '4', incomplete: [missing] });
                  note('/v1/shifts', { role: 'standby', staleness: '4', incomplete: [] });
                })
                """);

        browser.awaitText(".notice", "This is not everything: partition 3 (being restored) could not be read.");
        assertThat(browser.texts(".notice")).hasSize(2).anyMatch(text -> text.contains("it may be 4 s behind"));
        browser.click("#nav a[href='/live']");
        browser.awaitThat("another view has its own", () -> browser.count(".notice") == 0);
    }

    @Test
    void aShiftIsSeenAsItHappens() {
        browser.open("/live");
        browser.awaitText(".live-state", "live");
        browser.waitFor(".shift");
        assertThat(browser.texts(".shift")).noneMatch(shift -> shift.contains("Zabihullah Mujahid"));

        system.publish(
                Dispatch.of(
                        "wire/mujahid-1",
                        "2024-02-01",
                        "Zabihullah Mujahid, the Taliban spokesman, said on Thursday that al-Qaeda will regroup in Afghanistan."));

        browser.awaitText(".shift", "Zabihullah Mujahid");
        assertThat(browser.count(".fresh")).isPositive();
        assertThat(browser.run("return document.getElementById('announcement').textContent"))
                .asString()
                .contains("Zabihullah Mujahid");
    }
}
