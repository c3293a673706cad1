package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Pictures of every view, light and dark, wide and narrow, for a person to look at; no test, so it runs only when asked:
 *
 * <pre>./claims local &amp;
 * mvn -pl local -am verify -Dtest=none -Dit.test=PageScreenshots -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfailsafe.failIfNoSpecifiedTests=false -Dpage.url=http://127.0.0.1:8080 -Dpage.pictures=/tmp/pictures</pre>
 */
final class PageScreenshots {
    private static final Map<String, String> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("start", "/"),
            Map.entry("search", "/search?q=al"),
            Map.entry("actor", "/actors/mark-milley?issue=al-qaeda%3Aregroup%3Aafghanistan"),
            Map.entry("actor-as-of", "/actors/kenneth-mckenzie?asOf=2021-09-29&knownAt=2021-10-26"),
            Map.entry("target", "/actors/al-qaeda?role=target"),
            Map.entry("issue", "/issues/al-qaeda:regroup:afghanistan"),
            Map.entry(
                    "article",
                    "/article?uri=urn%3Aclaim-tracker%3Asample%3Athe-meridian-post%3A2021-09-29%3Aaustin-backs-milley"
                            + "&version=1#775a66b24fa915afd63c24ad"),
            Map.entry("forecasts", "/forecasts?actor=colin-kahl"),
            Map.entry("outcome", "/forecasts?state=expired&record=775a66b24fa915afd63c24ad"),
            Map.entry("live", "/live"),
            Map.entry("system", "/system")));

    @Test
    void everyView() throws IOException {
        Path directory = Path.of(System.getProperty("page.pictures", "target/pictures"));
        Files.createDirectories(directory);
        try (Browser browser = Browser.on(System.getProperty("page.url", "http://127.0.0.1:8080"))) {
            for (String theme : List.of("light", "dark")) {
                browser.prefers(theme);
                for (int width : List.of(1280, 390)) {
                    for (Map.Entry<String, String> view : VIEWS.entrySet()) {
                        browser.size(width, width == 390 ? 844 : 860);
                        browser.open(view.getValue());
                        browser.waitFor(".view h1");
                        browser.awaitThat("everything is loaded", () -> browser.count("[aria-busy]") == 0);
                        Path picture = directory.resolve(view.getKey() + "-" + theme + "-" + width + ".png");
                        Files.write(picture, browser.picture(true));
                        assertThat(picture).isNotEmptyFile();
                    }
                }
            }
        }
    }
}
