package io.claimtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.benchmarks.TimedExtractor.Slowest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndToEndReportTest {
    private static final EndToEndReport REPORT = new EndToEndReport(
            new ServiceFigures(
                    4.0,
                    new Passage(2.0, 100, 1, 0.5, 10.0),
                    1_400,
                    1_300,
                    20,
                    Map.of("no key", 1L),
                    8.0,
                    0,
                    new Slowest("a:7", 250_000_000),
                    512L << 20,
                    300_000,
                    700_000,
                    3_600_000,
                    5_000_000),
            new Passage(1.0, 100, 1, 0.5, 0.8));

    @Test
    void theTableGivesRatesByTheArticle() {
        assertThat(REPORT.toTable().lines())
                .contains(
                        "articles                100 (1 records refused)",
                        "statements              1,400 (14.0 an article)",
                        "dead letters            {no key=1}",
                        "in the views            10.0 s, 10 articles/s",
                        "passed through          0.8 s, 125 articles/s",
                        "views / passed through  12.5 times as long",
                        "in extraction           8.0 s of all threads together, 80.0 ms an article",
                        "slowest extraction      0.250 s, a:7",
                        "stores                  50,000 bytes an article");
    }

    @Test
    void theJsonHasTheSameFiguresForPrograms() throws Exception {
        JsonNode json = new JsonMapper().readTree(REPORT.toJson());

        assertThat(json.at("/service/passage/doneSeconds").asDouble()).isEqualTo(10.0);
        assertThat(json.at("/service/deadLetters/no key").asLong()).isEqualTo(1);
        assertThat(json.at("/passThrough/published").asLong()).isEqualTo(100);
        assertThat(json.at("/timesPassThrough").asDouble()).isEqualTo(12.5);
    }
}
