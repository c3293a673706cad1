package io.claimtracker.producer;

import io.claimtracker.avro.Article;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The time of sending; two editions of one article never get the same, for of two recorded at once neither would be the
 * later. Remembers only the uris of the current millisecond.
 */
final class SendingTime implements RecordTime {
    private final Clock clock;
    private final Map<String, Instant> latest = new HashMap<>();

    SendingTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Chosen of(Article article) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        latest.values().removeIf(time -> time.isBefore(now));
        return new At(latest.merge(article.getUri(), now, (last, ignored) -> last.plusMillis(1)));
    }
}
