package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Position;
import io.claimtracker.query.reads.BothTimes;
import io.claimtracker.query.reads.Page;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.query.reads.PositionReads;
import io.claimtracker.query.reads.Role;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.PositionRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionReadsTest {
    /**
     * June's and September's statements came at once. One of August came late, in November, so that the position after
     * September's rests on it from then on. In December September's was withdrawn.
     */
    private static FilledStores lateAndWithdrawn() {
        return new FilledStores()
                .add(position("june", "2021-06-17"), "june", "2021-06-18T00:00:00Z", null)
                .add(position("september", "2021-09-28"), "september", "2021-09-29T00:00:00Z", "2021-11-05T09:00:00Z")
                .add(position("august", "2021-08-20"), "august", "2021-11-05T09:00:00Z", null)
                .add(
                        position("september+august", "2021-09-28"),
                        "september",
                        "2021-11-05T09:00:00Z",
                        "2021-12-01T00:00:00Z");
    }

    private static Position position(String phrase, String statedAt) {
        return Records.position(phrase, statedAt, "2021-09-29T00:00:00Z")
                .setLikelihood(new Likelihood(LikelihoodBand.LIKELY, null, null, phrase))
                .build();
    }

    @ParameterizedTest(name = "as of {0}, known at {1}: {2}")
    @CsvSource({
        "2021-06-16, now, -",
        "2021-06-17, now, june",
        "2021-08-19, now, june",
        "2021-08-20, now, august",
        "2021-09-28, now, august",
        "2021-09-28, 2021-12-01T00:00:00Z, august",
        "2021-09-28, 2021-11-30T23:59:59.999Z, september+august",
        "2021-09-27, 2021-11-30, august",
        "2021-08-20, 2021-11-05T09:00:00Z, august",
        "2021-08-20, 2021-11-05T08:59:59.999Z, june",
        "2021-08-20, 2021-11-05, august",
        "2021-08-20, 2021-11-04, june",
        "2021-09-28, 2021-11-04, september",
        "2021-09-28, 2021-09-29T00:00:00Z, september",
        "2021-09-28, 2021-09-28, june",
        "2021-09-28, 2021-06-17, -",
        "2099-01-01, now, august",
    })
    void thePositionIsThatOfTheDayAsKnownThen(String asOf, String knownAt, String expected) {
        try (ServedApi api = new ServedApi(lateAndWithdrawn())) {
            String known = knownAt.equals("now") ? "" : "&knownAt=" + knownAt;
            for (String path : List.of("mark-milley/positions?role=holder", "al-qaeda/positions?role=target")) {
                var items =
                        api.get("/v1/actors/" + path + "&asOf=" + asOf + known).get("items");
                assertThat(
                                items.isEmpty()
                                        ? "-"
                                        : items.at("/0/likelihood/phrase").asText())
                        .as(path)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void anInstantCountsByItsDayInUtc() {
        try (ServedApi api = new ServedApi(lateAndWithdrawn())) {
            assertThat(api.get("/v1/actors/mark-milley/positions?asOf=2021-08-20T01:00:00%2B02:00")
                            .at("/items/0/likelihood/phrase")
                            .asText())
                    .isEqualTo("june");
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        FilledStores stores = new FilledStores();
        List<String> issues = List.of("a::", "b:strike:", "c😀::", "dé::", "e::x", "f::", "g::");
        for (String issue : issues) {
            stores.add(
                    Records.position("s", "2021-09-28", "2021-09-29T00:00:00Z")
                            .setIssue(new Issue(issue, issue))
                            .build(),
                    "s",
                    "2021-09-29T00:00:00Z",
                    // What is no longer known takes no place on a page.
                    issue.equals("b:strike:") ? "2021-10-01T00:00:00Z" : null);
        }
        try (ServedApi api = new ServedApi(stores)) {
            List<List<String>> pages = new ArrayList<>();
            String path = "/v1/actors/mark-milley/positions?limit=2";
            Optional<String> cursor = Optional.of("");
            while (cursor.isPresent()) {
                var page = api.get(path + cursor.get());
                pages.add(page.get("items").findValuesAsText("label"));
                cursor = Optional.ofNullable(page.get("next").textValue()).map(next -> "&cursor=" + next);
            }
            assertThat(pages).containsExactly(List.of("a::", "c😀::"), List.of("dé::", "e::x"), List.of("f::", "g::"));
        }
    }

    @Test
    void noHistoryIsReadButForWhatIsAsked() {
        FilledStores stores = new FilledStores();
        for (int issue = 0; issue < 10; issue++) {
            for (LocalDate day = LocalDate.parse("2021-01-01"); day.getYear() < 2022; day = day.plusDays(1)) {
                Instant recordedAt = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                stores.add(
                        Records.position("s", day.toString(), recordedAt.toString())
                                .setIssue(new Issue("issue-" + issue, ""))
                                .build(),
                        "s",
                        recordedAt.toString(),
                        null);
            }
        }
        int partition = RecordKey.partition("mark-milley", FilledStores.PARTITIONS);
        Page<Position> page = new PositionReads(stores.of(partition))
                .list(
                        "mark-milley",
                        Role.HOLDER,
                        Optional.empty(),
                        BothTimes.asOf(LocalDate.parse("2021-06-30")),
                        PageRequest.first(50));
        assertThat(page.items()).hasSize(10);
        assertThat(stores.partition(ClaimStores.POSITIONS, partition).rowsRead())
                .as("the newest statements of each position, and what tells since when it is held")
                .isLessThanOrEqualTo(10 * (PositionRows.MAX_LISTED_STATEMENTS + 5));
    }

    @Test
    void oneActorsPositionsAreNotThoseOfAnotherWhoseIdItBegins() {
        FilledStores stores = Sample.stores()
                .add(
                        Records.position("s9", "2021-09-28", "2021-09-29T00:00:00Z")
                                .setHolder(Records.actor("mark-milley-jr", "Mark Milley Jr", Records.MILLEY.getType()))
                                .build(),
                        "s9",
                        "2021-09-29T00:00:00Z",
                        null);
        try (ServedApi api = new ServedApi(stores)) {
            assertThat(api.get("/v1/actors/mark-milley/positions").toString()).doesNotContain("s9");
        }
    }
}
