package io.claimtracker.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.query.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** States and steps as a matter of the statement, its outcome and the day. */
class ForecastStepTest {
    private static Forecast forecast(@Nullable String from, @Nullable String to, @Nullable String settledAt) {
        return Forecasts.of(
                Records.statement("s1", "2021-09-29", "2021-10-01T06:12:00Z")
                        .setHorizon(Records.window(from, to))
                        .build(),
                settledAt == null ? null : Records.resolution("s1", ForecastOutcome.HAPPENED, settledAt));
    }

    private static void check(Forecast forecast, String... steps) {
        assertThat(ForecastStep.of(forecast).stream().map(step -> step.transition() + " " + step.day()))
                .containsExactly(steps);
    }

    @Test
    void aWindowOpensOnItsFirstDayAndIsOverTheDayAfterItsLast() {
        Forecast forecast = forecast("2022-03-29", "2024-09-29", null);
        check(forecast, "PENDING 2021-09-29", "OPEN 2022-03-29", "EXPIRED 2024-09-30");
        assertThat(stateOn(forecast, "2021-09-28")).isEmpty();
        assertThat(stateOn(forecast, "2021-09-29")).contains(ForecastTransition.PENDING);
        assertThat(stateOn(forecast, "2022-03-28")).contains(ForecastTransition.PENDING);
        assertThat(stateOn(forecast, "2022-03-29")).contains(ForecastTransition.OPEN);
        assertThat(stateOn(forecast, "2024-09-29")).contains(ForecastTransition.OPEN);
        assertThat(stateOn(forecast, "2024-09-30")).contains(ForecastTransition.EXPIRED);
    }

    @Test
    void aWindowThatHasBegunIsOpenFromTheDayStatedAndOneWithoutEndNeverExpires() {
        check(forecast("2021-09-01", "2021-12-31", null), "OPEN 2021-09-29", "EXPIRED 2022-01-01");
        check(forecast(null, "2021-09-29", null), "OPEN 2021-09-29", "EXPIRED 2021-09-30");
        check(forecast("2022-01-01", null, null), "PENDING 2021-09-29", "OPEN 2022-01-01");
    }

    @Test
    void onceItIsSettledNoOtherStepIsMade() {
        check(
                forecast("2022-03-29", "2024-09-29", "2022-08-13T10:00:00Z"),
                "PENDING 2021-09-29",
                "OPEN 2022-03-29",
                "RESOLVED 2022-08-13");
        check(
                forecast("2022-03-29", "2024-09-29", "2021-12-01T00:00:00Z"),
                "PENDING 2021-09-29",
                "RESOLVED 2021-12-01");
        check(
                forecast("2022-03-29", "2022-09-29", "2023-01-01T00:00:00Z"),
                "PENDING 2021-09-29",
                "OPEN 2022-03-29",
                "EXPIRED 2022-09-30",
                "RESOLVED 2023-01-01");
    }

    @Test
    void whatWasSettledBeforeItWasSaidIsResolvedTheDayItIsSaid() {
        check(forecast("2021-09-01", "2024-09-29", "2021-09-20T00:00:00Z"), "OPEN 2021-09-29", "RESOLVED 2021-09-29");
    }

    @Test
    void onlyAnAssessmentOfDaysNotYetOverIsAForecast() {
        assertThat(isForecast(Records.window("2022-03-29", "2024-09-29"))).isTrue();
        assertThat(isForecast(Records.window("2022-03-29", null))).isTrue();
        assertThat(isForecast(Records.window(null, "2021-09-29"))).isTrue();
        assertThat(isForecast(Records.window(null, "2021-09-28"))).isFalse();
        assertThat(isForecast(Records.window("2024-01-01", "2023-01-01"))).isFalse();
        assertThat(isForecast(Records.window(null, null))).isFalse();
        assertThat(isForecast(null)).isFalse();
        assertThat(Forecasts.isForecast(Records.statement("s1", "2021-09-29", "2021-10-01T06:12:00Z")
                        .setKind(StatementKind.CLAIM)
                        .build()))
                .isFalse();
    }

    @Test
    void eventsAreTheStepsMadeAndTheSameWheneverTheyAreLookedAt() {
        List<Forecast> forecasts = List.of(forecast("2022-03-29", "2024-09-29", null));
        var early = ForecastEvents.of(forecasts, LocalDate.parse("2022-03-29"));
        var late = ForecastEvents.of(forecasts, LocalDate.parse("2030-01-01"));
        assertThat(early.keySet()).containsExactly("mark-milley\ts1\tOPEN", "mark-milley\ts1\tPENDING");
        assertThat(late).hasSize(3).containsAllEntriesOf(early);
        ForecastEvent event = Objects.requireNonNull(late.get("mark-milley\ts1\tEXPIRED"));
        assertThat(event.getAt()).isEqualTo(LocalDate.parse("2024-09-30"));
        assertThat(event.getResolution()).isEmpty();
    }

    @Test
    void onlyTheLastStepSaysWhatBecameOfIt() {
        var events = ForecastEvents.of(
                List.of(forecast("2022-03-29", "2024-09-29", "2022-08-13T10:00:00Z")), LocalDate.parse("2030-01-01"));
        assertThat(events.keySet())
                .containsExactly("mark-milley\ts1\tOPEN", "mark-milley\ts1\tPENDING", "mark-milley\ts1\tRESOLVED");
        assertThat(events.values().stream()
                        .filter(event -> event.getResolution().isPresent()))
                .singleElement()
                .satisfies(event -> assertThat(event.getTransition()).isEqualTo(ForecastTransition.RESOLVED));
    }

    private static Optional<ForecastTransition> stateOn(Forecast forecast, String day) {
        return ForecastStep.stateOn(forecast, LocalDate.parse(day));
    }

    private static boolean isForecast(@Nullable Horizon window) {
        return Forecasts.isForecast(Records.statement("s1", "2021-09-29", "2021-10-01T06:12:00Z")
                .setHorizon(window)
                .build());
    }
}
