package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page is served as; what it does, a browser is asked in the module local. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Path FILES = Path.of("src/main/resources/io/claimtracker/page");
    private static final Pattern LINK =
            Pattern.compile("(?:from |import\\()'([./][^']+)'|(?:src|href)=\"(/page/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private ServedApi api;

    @BeforeAll
    void serve() {
        api = new ServedApi(Sample.stores());
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=milley",
                "/actors/mark-milley?role=target",
                "/issues/al-qaeda:regroup:afghanistan",
                "/article?uri=x",
                "/forecasts",
                "/live",
                "/system"
            })
    void everyViewIsTheShellUnderAStrictPolicy(String path) {
        HttpResponse<String> answer = get(path, "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).contains("<main id=\"main\"").doesNotContain("style=", "onclick=");
    }

    @Test
    void programsStillGetTheIndexAtTheRoot() {
        HttpResponse<String> answer = get("/", "Accept", "application/json");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(header(answer, "Vary")).contains("Accept");
        assertThat(answer.body()).contains("/openapi.json");
    }

    @Test
    void aFileThatIsTheSameIsNotSentAgain() {
        HttpResponse<String> first = get("/page/main.js");
        HttpResponse<String> second = get("/page/main.js", "If-None-Match", header(first, "ETag"));

        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(get("/page/main.js", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLibraryComesFromItsWebJar() {
        HttpResponse<String> answer = get("/webjars/lit-html/lit-html.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(answer.body()).contains("Google");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/none.js",
                "/page/views",
                "/page/../query/openapi.json",
                "/page/views/../../query/openapi.json",
                "/page/%2e%2e/query/openapi.json",
                "/page/views/%2e%2e/%2e%2e/query/openapi.json",
                "/page//etc/passwd",
                "/page/index.html",
                "/webjars/lit-html/package.json",
                "/webjars/lit-html/directives/unsafe-html.js",
                "/webjars/lit-html/../lit-html.js",
                "/webjars/javalin/lit-html.js"
            })
    void nothingElseIsServed(String path) {
        assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }

    @Test
    void everyFileIsServedAndLinksToFilesThatAre() throws IOException {
        try (Stream<Path> all = Files.walk(FILES)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("index.html"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(30);
            for (Path file : files) {
                URI at = URI.create("/page/" + FILES.relativize(file).toString().replace('\\', '/'));
                HttpResponse<String> answer = get(at.toString());
                assertThat(answer.statusCode()).as("%s", at).isEqualTo(200);
                checkLinks(at, answer.body());
            }
        }
        checkLinks(URI.create("/"), get("/", "Accept", BROWSER).body());
    }

    private void checkLinks(URI from, String text) {
        List<MatchResult> links = LINK.matcher(text).results().toList();
        for (MatchResult link : links) {
            URI to = from.resolve(link.group(1) == null ? link.group(2) : link.group(1));
            assertThat(get(to.toString()).statusCode())
                    .as("%s links to %s", from, to)
                    .isEqualTo(200);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
