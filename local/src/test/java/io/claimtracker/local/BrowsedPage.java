package io.claimtracker.local;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A system, and for each test of the page a browser of its own, with nothing to complain of at its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowsedPage {
    private final Path directory;

    RunningSystem system;
    Browser browser;

    BrowsedPage(@TempDir Path directory) {
        this.directory = directory;
    }

    /** Gives the system what the tests need. */
    abstract void fill() throws Exception;

    Path directory() {
        return directory;
    }

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.start(directory);
        fill();
        system.awaitLoaded();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.on(system.api().url());
    }

    @AfterEach
    void nothingFailedAndNobodyElseWasAsked() {
        try (Browser ending = browser) {
            ending.checkQuiet();
        }
    }
}
