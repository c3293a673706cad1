package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of an instance that asks for keys. */
final class KeyedPageIT {
    @Test
    void theReaderIsAskedForAKeyWhichIsKeptForTheTabAlone(@TempDir Path directory) {
        Path keys = directory.resolve("keys.txt");
        CommandRun made = CommandRun.of("api-key", "ann", "--file", keys.toString());
        assertThat(made.code()).as(made.err()).isZero();
        String key = made.out().strip();
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
}
