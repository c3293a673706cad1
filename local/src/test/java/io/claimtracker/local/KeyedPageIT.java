package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of an instance that asks for keys. */
final class KeyedPageIT {
    @Test
    void theReaderIsAskedForAKeyWhichIsKeptForTheTabAlone(@TempDir Path directory) {
        Path keys = directory.resolve("keys.txt");
        String key = made("ann", "--file", keys.toString());
        try (RunningSystem system = RunningSystem.startKeyed(directory, keys)) {
            system.publish(Dispatch.of(
                    "wire/1",
                    "2021-09-28",
                    "Gen. Mark Milley said on Tuesday that al-Qaeda could regroup in Afghanistan."));
            try (Browser browser = Browser.on(system.api().url())) {
                browser.open("/actors/mark-milley");
                assertThat(browser.text("dialog")).contains("asks for an API key");
                assertThat(browser.focus()).contains("input#");

                browser.press("not a key", Keys.ENTER);
                browser.awaitText("dialog", "The key was not accepted.");
                browser.press(key, Keys.ENTER);

                browser.awaitText("h1", "Mark Milley");
                browser.awaitThat("no dialog is left", () -> browser.count("dialog") == 0);
                browser.reload();
                browser.awaitText("h1", "Mark Milley person");
                assertThat(browser.run("return sessionStorage.length + localStorage.length"))
                        .isEqualTo(1L);
                browser.open("/live");
                browser.awaitText(".live-state", "live");
                browser.waitFor(".live-state.open");
            }
            try (Browser another = Browser.on(system.api().url())) {
                another.open("/");
                another.waitFor("dialog");
                another.press(Keys.ESCAPE);
                another.awaitText(".failure", "API key");
            }
        }
    }

    @Test
    void whoMayOnlyReadIsToldSoAndGoesOnWithAnotherKey(@TempDir Path directory) {
        Path keys = directory.resolve("keys.txt");
        String mayRead = made("ann", "--file", keys.toString());
        String mayWrite = made("desk", "--write", "--file", keys.toString());
        try (RunningSystem system = RunningSystem.startKeyed(directory, keys);
                Browser browser = Browser.on(system.api().url())) {
            system.publish(Dispatch.of(
                    "wire/1",
                    "2021-09-28",
                    "Gen. Mark Milley said on Tuesday that al-Qaeda could regroup in Afghanistan in two years."));
            browser.open("/forecasts?actor=mark-milley");
            browser.waitFor("dialog");
            browser.press(mayRead, Keys.ENTER);
            browser.click(".to-record");
            browser.click(".resolving input[value=HAPPENED]");
            browser.set(".resolving input[name=at]", "2023-09-28");
            browser.type(".resolving input[name=source]", "seen by the desk");
            browser.click(".resolving button.primary");
            browser.awaitText(".resolving .failure", "may read, not write");

            browser.click(".resolving .failure + button");
            browser.waitFor("dialog");
            browser.press(mayWrite, Keys.ENTER);
            browser.awaitThat("no dialog is left", () -> browser.count("dialog") == 0);
            browser.click(".resolving button.primary");

            browser.awaitText(".forecasts tbody tr", "happened, 28 Sept 2023");
        }
    }

    private static String made(String... arguments) {
        CommandRun made = CommandRun.of(
                Stream.concat(Stream.of("api-key"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(made.code()).as(made.err()).isZero();
        return made.out().strip();
    }
}
