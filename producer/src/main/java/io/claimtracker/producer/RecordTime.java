package io.claimtracker.producer;

import io.claimtracker.avro.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What time an article's record gets, which is when the stream learns of it. */
public sealed interface RecordTime permits SendingTime, RecordTime.Backfill {
    /** A time, or why there is none. */
    sealed interface Chosen {}

    /** The record's time, in milliseconds. */
    record At(Instant time) implements Chosen {}

    /** No time can be given: an article's field is in the way. */
    record None(String field, String reason) implements Chosen {}

    /** The time of an article that is sent now. */
    Chosen of(Article article);

    /** The time of sending. */
    static RecordTime sending(Clock clock) {
        return new SendingTime(clock);
    }

    /** The article's own: when it was retrieved, else modified, else published. */
    static RecordTime backfill(Clock clock) {
        return new Backfill(clock);
    }

    /** The time an archived article would have come in: the same, whenever it is sent. */
    record Backfill(Clock clock) implements RecordTime {
        /** Brokers refuse a whole batch for one record that is further ahead of their clocks than this. */
        private static final Duration LARGEST_LEAD = Duration.ofHours(1);

        @Override
        public Chosen of(Article article) {
            return chosen("retrieved", article.getRetrieved())
                    .or(() -> chosen("modified", article.getModified()))
                    .or(() -> chosen("published", article.getPublished()))
                    .orElseGet(
                            () -> new None("", "has none of retrieved, modified and published, as --backfill needs"));
        }

        private Optional<Chosen> chosen(String field, Optional<Instant> time) {
            return time.map(present -> check(field, present));
        }

        private Chosen check(String field, Instant time) {
            if (time.isBefore(Instant.EPOCH)) {
                return new None(field, "is before 1970, which is no time for a record (--backfill)");
            }
            if (time.isAfter(clock.instant().plus(LARGEST_LEAD))) {
                return new None(field, "is in the future, which is no time for a record (--backfill)");
            }
            return new At(time);
        }
    }
}
