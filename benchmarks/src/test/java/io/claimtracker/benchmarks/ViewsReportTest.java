package io.claimtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.benchmarks.ViewsFigures.Answer;
import io.claimtracker.benchmarks.ViewsFigures.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewsReportTest {
    private static final ViewsReport REPORT = new ViewsReport(new ViewsFigures(
            List.of(
                    new Step(
                            100,
                            1_400,
                            1_400,
                            new Took(2.0, 2.8),
                            new Answer(1, 2),
                            new Answer(3, 4),
                            new Answer(5, 6),
                            new Answer(7, 8)),
                    new Step(
                            1_000,
                            14_000,
                            12_600,
                            new Took(10.0, 12.6),
                            new Answer(1, 2.5),
                            new Answer(3, 4),
                            new Answer(5, 6),
                            new Answer(7, 8))),
            Map.of("articles", 3_000_000L, "claims", 7_000_000L),
            30_000_000,
            50_000_000,
            new Took(4.0, 7.0),
            new Took(20.0, 28.0),
            600L << 20));

    @Test
    void theTableGivesRatesOfTheNewAndBytesByArticleStatementAndYear() {
        assertThat(REPORT.toTable().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "1,400 100 700 2.00 1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0",
                        "14,000 1,000 1,260 1.00 1.0 2.5 3.0 4.0 5.0 6.0 7.0 8.0",
                        "articles 3,000 214 11.0",
                        "topics in all 40,000 2,857 146.0",
                        "stores 50,000 3,571 182.5",
                        "restored, start included 4.0 s, 250 articles/s, 3,500 statements/s; 0.50 ms of CPU a statement",
                        "replayed, start included 20.0 s, 50 articles/s, 700 statements/s; 2.00 ms of CPU a statement",
                        "peak memory 600 MiB, broker and all");
    }

    @Test
    void theJsonHasTheSameFiguresForPrograms() throws Exception {
        JsonNode json = new JsonMapper().readTree(REPORT.toJson());

        assertThat(json.at("/steps/1/statements").asLong()).isEqualTo(14_000);
        assertThat(json.at("/steps/1/took/processorSeconds").asDouble()).isEqualTo(12.6);
        assertThat(json.at("/steps/1/asOf/p99").asDouble()).isEqualTo(2.5);
        assertThat(json.at("/perArticle/topicBytes").asDouble()).isEqualTo(40_000);
        assertThat(json.at("/perStatement/storeBytes").asDouble()).isEqualTo(50_000_000 / 14_000.0);
        assertThat(json.at("/yearOf10000ArticlesADay/storeBytes").asDouble()).isEqualTo(182.5e9);
    }
}
