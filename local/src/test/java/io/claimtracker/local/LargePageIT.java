package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An actor with five thousand statements: the page stays small, and so smooth. */
final class LargePageIT extends BrowsedPage {
    private static final int ARTICLES = 100;
    private static final int BATCH = 10;
    private static final int EACH = 52;
    private static final int STATEMENTS = 5000;

    /** Elements that a view may have, however much there is to show. */
    private static final int MOST_ELEMENTS = 6000;

    private static final String HADDAD = "/actors/omar-haddad";
    private static final String ISSUE = "?issue=taliban%3Aregroup%3Akabul";
    private static final String ROWS = ".positions tbody tr";
    private static final List<String> WHO =
            List.of("the Taliban", "al-Qaeda", "ISIS-K", "Iran", "Russia", "China", "Hezbollah", "North Korea");
    private static final List<String> DOES =
            List.of("attack", "regroup in", "return to", "leave", "threaten", "invade", "bomb", "besiege");
    private static final List<String> WHERE =
            List.of("Kabul", "Herat", "Syria", "Iraq", "Yemen", "Somalia", "Pakistan", "Lebanon");
    private static final List<String> SURE =
            List.of("could", "will", "is likely to", "is unlikely to", "may", "will almost certainly", "will not");

    LargePageIT(@TempDir Path directory) {
        super(directory);
    }

    @Override
    void fill() {
        for (int first = 0; first < ARTICLES; first += BATCH) {
            system.publish(IntStream.range(first, first + BATCH)
                    .mapToObj(LargePageIT::article)
                    .toArray(Dispatch[]::new));
        }
        assertThat(system.api().get("/v1/actors/omar-haddad").at("/counts/held").asInt())
                .isGreaterThanOrEqualTo(STATEMENTS);
    }

    /** Half of what he says is on one issue; no two of his sentences have the same number. */
    private static Dispatch article(int number) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < EACH; at++) {
            int drawn = number * EACH + at;
            boolean one = at % 2 == 0;
            body.append("Omar Haddad said on Monday that %s %s %s %s with %d men in %d months.%n%n"
                    .formatted(
                            one ? WHO.get(0) : WHO.get(drawn / 2 % WHO.size()),
                            SURE.get(drawn / 2 % SURE.size()),
                            one ? DOES.get(1) : DOES.get(drawn / 16 % DOES.size()),
                            one ? WHERE.get(0) : WHERE.get(drawn / 128 % WHERE.size()),
                            1000 + drawn,
                            2 + drawn % 30));
        }
        return Dispatch.of(
                "wire/" + number,
                LocalDate.of(2018, 1, 2).plusDays(number * 14L).toString(),
                body.toString());
    }

    @Test
    void aTableHasOnePartOfThemAndTheRestIsAPageAway() {
        int positions = positions("");
        browser.open(HADDAD);
        loaded();

        assertThat(browser.text(".positions caption")).endsWith(": " + positions);
        assertThat(browser.count(ROWS)).isEqualTo(50);
        checkSmall();
        browser.click(".pager a[rel=next]");
        browser.awaitText(".pager", "51–");
        assertThat(browser.place()).isEqualTo(HADDAD + "?page=2");
        browser.click("thead th:last-child a");
        browser.awaitThat(
                "half of all first", () -> Integer.parseInt(browser.text(ROWS + ":first-child td:last-child")) > 2000);
        checkSmall();
    }

    @Test
    void anIssueWithThousandsOfStatementsIsDrawnWithSomeHundredMarks() {
        browser.open(HADDAD + ISSUE);
        loaded();

        browser.waitFor(".issue-timeline");
        assertThat(browser.run("return document.querySelector('.issue-timeline svg').getAttribute('aria-label')"))
                .asString()
                .containsPattern("2,[0-9]{3} dated statements");
        assertThat(browser.count(".issue-timeline svg a")).isBetween(50, 800);
        assertThat(browser.count(".statements tbody tr")).isEqualTo(25);
        checkSmall();
        browser.click(".panel:has(.statements) .pager a[rel=next]");
        browser.awaitText(".panel:has(.statements) .pager", "26–50");
        checkSmall();
    }

    @Test
    void theSliderFollowsWhileItIsDraggedAndEndsOnWhatTheApiSays() {
        browser.open(HADDAD + ISSUE);
        loaded();
        LocalDate day = LocalDate.of(2019, 1, 1);

        for (int step = 0; step < 60; step++) {
            String number = String.valueOf(day.plusDays(step).toEpochDay());
            browser.run(
                    "const slider = document.getElementById('slide-asOf'); slider.value = arguments[0];"
                            + "slider.dispatchEvent(new Event('input', {bubbles: true}))",
                    number);
            assertThat(browser.run("return document.getElementById('slide-asOf').value"))
                    .isEqualTo(number);
        }
        browser.run("document.getElementById('slide-asOf').dispatchEvent(new Event('change', {bubbles: true}))");

        LocalDate last = day.plusDays(59);
        assertThat(browser.place()).endsWith("asOf=" + last);
        int then = positions("?asOf=" + last);
        browser.awaitText(".positions caption", "as of 1 Mar 2019: " + then);
        assertThat(browser.count(".issue-timeline .later")).isPositive();
        checkSmall();
        // One step of the history for the whole drag.
        browser.back();
        browser.awaitThat("now again", () -> browser.place().equals(HADDAD + ISSUE));
    }

    @Test
    void scrollingToTheEndAddsNothing() {
        browser.open(HADDAD);
        loaded();
        long before = browser.number("document.querySelectorAll('*').length");

        browser.run("scrollTo(0, document.body.scrollHeight)");
        browser.awaitThat(
                "the end",
                () -> browser.number("Math.ceil(scrollY + innerHeight)")
                        >= browser.number("document.body.scrollHeight"));

        assertThat(browser.number("document.querySelectorAll('*').length")).isEqualTo(before);
    }

    private int positions(String query) {
        int count = 0;
        String cursor = "";
        while (true) {
            var page = system.api()
                    .get("/v1/actors/omar-haddad/positions" + (query.isEmpty() ? "?" : query + "&") + "limit=500"
                            + cursor);
            count += page.path("items").size();
            if (page.path("next").isNull()) {
                return count;
            }
            cursor = "&cursor=" + Api.encode(page.path("next").asText());
        }
    }

    private void loaded() {
        browser.waitFor(ROWS);
        browser.awaitThat("everything is loaded", () -> browser.count("[aria-busy]") == 0);
    }

    private void checkSmall() {
        assertThat(browser.number("document.querySelectorAll('*').length")).isLessThan(MOST_ELEMENTS);
    }
}
