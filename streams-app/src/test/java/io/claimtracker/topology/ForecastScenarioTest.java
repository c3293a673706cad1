package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.forecast.ForecastVerdict;
import io.claimtracker.forecast.TrackRecord;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of forecasts, by the clock and by what is recorded of them. */
class ForecastScenarioTest {
    private static final String REGROUP = "al-qaeda:regroup:afghanistan";
    private static final String FORECAST = "milley " + REGROUP + " p=0.7 2022-03-29..2022-09-29 @2021-09-29";
    private static final String ID = "wire/1/milley/" + REGROUP;

    private final List<Newsroom> opened = new ArrayList<>();
    private final Newsroom newsroom = newsroom("2021-10-01");

    private Newsroom newsroom(String today) {
        Newsroom another = new Newsroom(new LineExtractor(), today);
        opened.add(another);
        return another;
    }

    @AfterEach
    void close() {
        opened.forEach(Newsroom::close);
    }

    private static void check(Newsroom newsroom, String... steps) {
        assertThat(newsroom.forecastEvents().stream().map(event -> event.replace(ID + " ", "")))
                .containsExactlyInAnyOrder(steps);
    }

    @Test
    void theClockAnnouncesWindowsAsTheyOpenAndClose() {
        newsroom.on("2021-10-01", "wire/1").says(FORECAST);
        check(newsroom, "PENDING 2021-09-29");
        newsroom.itIs("2022-03-28");
        check(newsroom, "PENDING 2021-09-29");
        newsroom.itIs("2022-03-29");
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29");
        newsroom.itIs("2022-09-29");
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29");
        newsroom.itIs("2022-09-30");
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29", "EXPIRED 2022-09-30");
    }

    @Test
    void aLateStatementAnnouncesAtOnceWhatTheClockWouldHave() {
        newsroom.on("2021-10-01", "wire/1").says(FORECAST);
        newsroom.itIs("2022-04-01");
        newsroom.itIs("2023-01-01");
        Newsroom late = newsroom("2023-01-01");
        late.on("2021-10-01", "wire/1").says(FORECAST);

        assertThat(late.everything()).isEqualTo(newsroom.everything());
        assertThat(late.times(Topics.FORECAST_EVENTS))
                .isEqualTo(newsroom.times(Topics.FORECAST_EVENTS))
                .containsEntry(RecordKey.of("milley", ID, "OPEN"), Instant.parse("2022-03-29T00:00:00Z"));
        check(late, "PENDING 2021-09-29", "OPEN 2022-03-29", "EXPIRED 2022-09-30");
    }

    @Test
    void aForecastGoesWithItsArticleAndComesBackWithIt() {
        newsroom.on("2021-10-01", "wire/1").says(FORECAST);
        newsroom.itIs("2022-04-01");
        newsroom.on("2022-04-02", "wire/1").isCanceled();
        check(newsroom);
        assertThat(newsroom.contents(ClaimStores.FORECAST_DAYS)).isEmpty();
        assertThat(newsroom.contents(ClaimStores.TRACK_RECORDS)).isEmpty();
        assertThat(newsroom.contents(ClaimStores.ACTOR_FORECASTS).values())
                .isNotEmpty()
                .allSatisfy(forecast -> assertThat(forecast.getStatement().getWithdrawnAt())
                        .contains(Instant.parse("2022-04-02T00:00:00Z")));
        newsroom.itIs("2023-01-01");
        check(newsroom);

        newsroom.on("2023-01-01", "wire/1").says(FORECAST);
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29", "EXPIRED 2022-09-30");
    }

    @Test
    void anErasedForecastLeavesNoTrace() {
        var record = newsroom.toRecord(
                Article.newBuilder()
                        .setUri("wire/1")
                        .setStatus(ArticleStatus.USABLE)
                        .setBody(FORECAST)
                        .build(),
                Instant.parse("2021-10-01T00:00:00Z"));
        var empty = newsroom.everything();
        newsroom.send(record);
        newsroom.itIs("2023-01-01");
        newsroom.sendBytes(record.key(), null);

        assertThat(newsroom.everything()).isEqualTo(empty);
    }

    @Test
    void aWindowMovedByARevisionTakesBackWhatNoLongerHolds() {
        newsroom.on("2021-10-01", "wire/1").version("1").says(FORECAST);
        newsroom.itIs("2022-10-01");
        newsroom.on("2022-10-02", "wire/1").version("2").says(FORECAST.replace("2022-09-29", "2024-09-29"));
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29");
    }

    @Test
    void anOutcomeResolvesAForecastWhicheverComesFirst() {
        Consumer<Newsroom> article = desk -> desk.on("2021-10-01", "wire/1").says(FORECAST);
        Consumer<Newsroom> outcome = desk -> desk.settles(ID, ForecastOutcome.HAPPENED, "2022-08-13");
        Newsroom other = newsroom("2023-01-01");
        outcome.andThen(article).accept(other);
        article.accept(newsroom);
        newsroom.itIs("2023-01-01");
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29", "EXPIRED 2022-09-30");
        outcome.accept(newsroom);

        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29", "RESOLVED 2022-08-13");
        assertThat(newsroom.everything()).isEqualTo(other.everything());
        ForecastEvent resolved = (ForecastEvent) Objects.requireNonNull(
                newsroom.table(Topics.FORECAST_EVENTS).get(RecordKey.of("milley", ID, "RESOLVED")));
        assertThat(resolved.getBrier()).contains(0.09);
        assertThat(resolved.getResolution().orElseThrow().getSource()).isEqualTo("https://news.example");
    }

    @Test
    void theLastOutcomeCountsAndOneTakenBackIsAsIfItHadNeverBeen() {
        newsroom.on("2021-10-01", "wire/1").says(FORECAST);
        newsroom.itIs("2023-01-01");
        var before = newsroom.everything();
        newsroom.settles(ID, ForecastOutcome.HAPPENED, "2022-08-13");
        newsroom.settles(ID, ForecastOutcome.DID_NOT_HAPPEN, "2022-10-01");
        check(newsroom, "PENDING 2021-09-29", "OPEN 2022-03-29", "EXPIRED 2022-09-30", "RESOLVED 2022-10-01");
        assertThat(recordOf("milley").brier()).contains(0.49);

        newsroom.settles(ID, null, "2022-10-02");
        assertThat(newsroom.everything()).isEqualTo(before);
    }

    @Test
    void aTrackRecordIsTheHoldersAlone() {
        newsroom.on("2021-10-01", "wire/1")
                .says(FORECAST, "milley " + REGROUP + " POSSIBLE 2022-01-01..2022-02-01 @2021-09-29");
        newsroom.settles(ID, ForecastOutcome.HAPPENED, "2022-08-13");
        newsroom.settles(ID + "/2", ForecastOutcome.DID_NOT_HAPPEN, "2022-02-02");

        TrackRecord record = recordOf("milley");
        assertThat(record.count(ForecastVerdict.CAME_TRUE)).isEqualTo(1);
        assertThat(record.count(ForecastVerdict.FAILED)).isEqualTo(1);
        assertThat(record.scored()).isEqualTo(1);
        assertThat(record.brier()).contains(0.09);
        assertThat(recordOf("al-qaeda").bands()).isEmpty();
    }

    @Test
    void whatLooksAtNoWindowAheadIsNoForecast() {
        newsroom.on("2021-10-01", "wire/1")
                .says("milley " + REGROUP + " LIKELY @2021-09-29", "austin " + REGROUP + " 2022-01-01..2022-02-01");
        newsroom.itIs("2023-01-01");
        check(newsroom);
        assertThat(newsroom.contents(ClaimStores.FORECASTS)).isEmpty();
    }

    private TrackRecord recordOf(String holder) {
        Map<String, Long> counters = new TreeMap<>();
        newsroom.contents(ClaimStores.TRACK_RECORDS).forEach((key, count) -> {
            if (RecordKey.first(key).equals(holder)) {
                counters.put(key.substring(RecordKey.prefix(holder).length()), count);
            }
        });
        return TrackRecord.of(counters);
    }
}
