package io.claimtracker.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.routing.StandbyWatch.CopyId;
import io.claimtracker.routing.StandbyWatch.Observation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How old copies seem: seconds after the start, the changelog's committed end, and the copy's position. */
class StandbyWatchTest {
    private static final Instant START = Instant.parse("2021-09-29T00:00:00Z");
    private static final CopyId COPY = new CopyId("positions", 3);

    private Instant now = START;
    private final StandbyWatch watch = new StandbyWatch(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void observe(int second, long position, long committed) {
        now = START.plusSeconds(second);
        watch.observe(now, Map.of(COPY, new Observation(position, committed)));
    }

    private void check(int second, long lag, Duration staleness) {
        now = START.plusSeconds(second);
        assertThat(watch.of("positions", 3)).isEqualTo(new Freshness(Freshness.Role.STANDBY, lag, staleness));
    }

    @Test
    void aCopyIsAsOldAsTheLastTimeItHadEverything() {
        observe(1, 99, 100);
        check(1, 0, Duration.ZERO);
        check(5, 0, Duration.ofSeconds(4));
        observe(6, 99, 100);
        check(6, 0, Duration.ZERO);
    }

    @Test
    void aCopyThatIsBehindIsAsOldAsWhatItHasReached() {
        observe(1, 99, 100);
        observe(2, 99, 200);
        observe(3, 150, 300);
        check(4, 149, Duration.ofSeconds(3));
        observe(5, 199, 400);
        check(6, 200, Duration.ofSeconds(4));
        observe(7, 399, 400);
        check(7, 0, Duration.ZERO);
    }

    @Test
    void aCopyThatNeverHadEverythingMayBeOfAnyAge() {
        check(0, 0, Freshness.UNKNOWN);
        observe(1, 10, 100);
        check(1, 89, Freshness.UNKNOWN);
    }

    @Test
    void aCopyThatWasWipedHasNoAgeUntilItHasEverythingAgain() {
        observe(1, 99, 100);
        observe(2, 0, 100);
        check(2, 99, Freshness.UNKNOWN);
        observe(3, 99, 100);
        check(4, 0, Duration.ofSeconds(1));
    }

    @Test
    void aCopyThatBeginsAgainHasNoAgeFromThatMomentOnIfItWasWiped() {
        observe(1, 99, 100);
        watch.begins(COPY, 99);
        check(2, 0, Duration.ofSeconds(1));
        watch.begins(COPY, 0);
        check(2, 99, Freshness.UNKNOWN);
    }

    @Test
    void aCopyThatIsMovedKeepsItsAge() {
        observe(1, 99, 100);
        watch.observe(now, Map.of());
        check(3, 0, Duration.ofSeconds(2));
    }

    @Test
    void whatAnInstanceWorkedOnIsAsOldAsTheLastTimeItDid() {
        now = START.plusSeconds(5);
        watch.isActive(COPY);
        check(7, 0, Duration.ofSeconds(2));
        watch.begins(COPY, 0);
        observe(8, 10, 100);
        check(8, 89, Duration.ofSeconds(3));
        watch.begins(COPY, 0);
        check(8, 99, Freshness.UNKNOWN);
    }

    @Test
    void aCopyLeftBehindForLongIsStillToldByWhatItReaches() {
        for (int second = 1; second <= 1_000; second++) {
            observe(second, 0, second * 10L);
        }
        observe(1_001, 9_999, 10_000);
        check(1_001, 0, Duration.ofSeconds(1_001 - 240));
        observe(1_002, 9_999, 10_000);
        check(1_002, 0, Duration.ZERO);
    }
}
