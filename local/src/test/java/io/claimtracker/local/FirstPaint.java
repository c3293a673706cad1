package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long until something is painted, and until a view has its answers, by the browser's own clock, in milliseconds since
 * the navigation began; each load in a browser with an empty cache. No test, so it runs only when asked:
 *
 * <pre>./claims local &amp;
 * mvn -pl local -am verify -Dtest=none -Dit.test=FirstPaint -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfailsafe.failIfNoSpecifiedTests=false -Dpage.url=http://127.0.0.1:8080</pre>
 */
final class FirstPaint {
    private static final int LOADS = 20;
    private static final List<String> PATHS = List.of(
            "/", "/actors/mark-milley?issue=al-qaeda%3Aregroup%3Aafghanistan", "/issues/al-qaeda:regroup:afghanistan");

    @Test
    void ofTheViews() {
        for (String path : PATHS) {
            List<Long> painted = new ArrayList<>();
            List<Long> answered = new ArrayList<>();
            for (int load = 0; load < LOADS; load++) {
                try (Browser browser = Browser.on(System.getProperty("page.url", "http://127.0.0.1:8080"))) {
                    browser.open(path);
                    browser.waitFor(".view h1");
                    browser.awaitThat("everything is loaded", () -> browser.count("[aria-busy]") == 0);
                    painted.add(browser.number(
                            "Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)"));
                    answered.add(browser.number("Math.round(Math.max(...performance.getEntriesByType('resource')"
                            + ".filter((one) => one.name.includes('/v1/')).map((one) => one.responseEnd)))"));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: first contentful paint %d ms (%d to %d), last answer %d ms (%d to %d), medians of %d%n",
                    path,
                    median(painted),
                    Collections.min(painted),
                    Collections.max(painted),
                    median(answered),
                    Collections.min(answered),
                    Collections.max(answered),
                    LOADS);
            assertThat(painted).hasSize(LOADS);
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
