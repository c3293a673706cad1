package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a screen, on the page of one instance. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of(
            "/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver", "/usr/lib/chromium/chromedriver");

    /** Remembers what the page's policy had to stop, from before its first script on. */
    private static final String WATCH = """
            window.stopped = [];
            document.addEventListener('securitypolicyviolation', (event) =>
                window.stopped.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            window.ran = [];
            """;

    private final ChromeDriver driver;
    private final Path profile;
    private final String url;

    private Browser(ChromeDriver driver, Path profile, String url) {
        this.driver = driver;
        this.profile = profile;
        this.url = url;
    }

    /** Starts one with an empty profile, in the light, as wide as a desk's. */
    static Browser on(String url) {
        try {
            Path profile = Files.createTempDirectory("browser-");
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            ChromeOptions options = new ChromeOptions();
            options.setBinary(found("CLAIMS_BROWSER", BROWSERS));
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--lang=en-GB",
                    "--user-data-dir=" + profile);
            options.setCapability("goog:loggingPrefs", logs);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(
                            Path.of(found("CLAIMS_BROWSER_DRIVER", DRIVERS)).toFile())
                    .usingAnyFreePort()
                    .build();
            Browser browser = new Browser(new ChromeDriver(service, options), profile, url);
            browser.tell("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            browser.size(1280, 900);
            browser.prefers("light");
            // The browser's own first page is not what is looked at.
            browser.driver.get("about:blank");
            browser.asked();
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(String variable, List<String> usual) {
        @Nullable String chosen = System.getenv(variable);
        List<String> places = chosen == null ? usual : List.of(chosen);
        return places.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page is tested in a real browser, and there is none at "
                        + String.join(" or ", places)
                        + "; install it (apt-get install chromium chromium-driver), or set CLAIMS_BROWSER and"
                        + " CLAIMS_BROWSER_DRIVER to a Chromium and its driver"));
    }

    /** Makes the window of this size, in pixels of the page. */
    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Says which theme the system prefers: light or dark. */
    void prefers(String theme) {
        tell(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** Opens a path as if its URL were typed. */
    void open(String path) {
        driver.get(url + path);
    }

    void back() {
        driver.navigate().back();
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** The path with query and hash. */
    String place() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(url.length());
    }

    /** Waits until an element is there and shown. */
    WebElement waitFor(String selector) {
        patiently(selector).until(() -> !shown(selector).isEmpty());
        return shown(selector).get(0);
    }

    /** The text of an element, waited for. */
    String text(String selector) {
        return retried(() -> waitFor(selector).getText());
    }

    /** The texts of all elements that are shown. */
    List<String> texts(String selector) {
        return retried(() -> shown(selector).stream().map(WebElement::getText).toList());
    }

    /** Waits until an element says this. */
    void awaitText(String selector, String expected) {
        patiently(selector).untilAsserted(() -> assertThat(texts(selector)).anyMatch(text -> text.contains(expected)));
    }

    /** Waits until something about the page holds. */
    void awaitThat(String what, Callable<Boolean> condition) {
        patiently(what).until(condition);
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Clicks on an element, waited for. */
    void click(String selector) {
        retried(() -> {
            WebElement element = waitFor(selector);
            run("arguments[0].scrollIntoView({block: 'center'})", element);
            new Actions(driver).moveToElement(element).click().perform();
            return true;
        });
    }

    /** Moves the pointer over an element. */
    void point(String selector) {
        WebElement element = waitFor(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver).moveToElement(element).perform();
    }

    /** Presses keys, whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressTab() {
        press(Keys.TAB);
    }

    /** Types into a field. */
    void type(String selector, CharSequence... keys) {
        waitFor(selector).sendKeys(keys);
    }

    /** Sets a field and says so, as the browser does when its picker is used. */
    void set(String selector, String value) {
        run(
                "arguments[0].value = arguments[1];"
                        + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                        + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                waitFor(selector),
                value);
    }

    /** What has the focus, as its tag, id and name. */
    String focus() {
        return String.valueOf(
                run(
                        "const at = document.activeElement;"
                                + "return `${at.tagName.toLowerCase()}#${at.id} ${at.getAttribute('aria-label') ?? at.textContent.trim()}`"));
    }

    /** What a script gives. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A number that a script gives. */
    long number(String script) {
        return ((Number) Objects.requireNonNull(run("return " + script), script)).longValue();
    }

    /** A picture of the window; of the whole page when {@code whole}. */
    byte[] picture(boolean whole) {
        if (!whole) {
            return driver.getScreenshotAs(OutputType.BYTES);
        }
        Map<String, Object> answer =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** Checks that since the last look no script failed, nothing was stopped by the policy, and nobody else was asked. */
    void checkQuiet() {
        List<String> errors = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                errors.add(entry.getMessage());
            }
        }
        assertThat(errors).as("what the console says").isEmpty();
        assertThat(run("return window.stopped")).as("what the policy stopped").isEqualTo(List.of());
        assertThat(asked()).as("what was asked for").allMatch(to -> to.startsWith(url + "/") || to.startsWith("data:"));
    }

    /** Takes note that what the console says by now was to be expected. */
    void expectErrors() {
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Where requests went since the last look. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = Api.parse(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                asked.add(message.at("/params/request/url").asText());
            }
        }
        return asked;
    }

    private void tell(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    private List<WebElement> shown(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    /** A view redraws while one looks; what was just replaced is looked for again. */
    private static <T> T retried(Supplier<T> look) {
        for (int again = 0; again < 5; again++) {
            try {
                return look.get();
            } catch (StaleElementReferenceException e) {
                // Looked for again below.
            }
        }
        return look.get();
    }

    private static ConditionFactory patiently(String what) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(StaleElementReferenceException.class);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
