package io.claimtracker.topology;

import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Since when anything stated on a day, or in a month, has been on record, of one holder on one issue.
 *
 * <p>A statement that is processed after others which were recorded later, as in any replay, changes what was known between
 * its own record and theirs, and in that time none of them was there. That must be told without looking at each: nothing
 * stated in a month was known before the first of it was recorded. What is taken out again leaves its mark, which makes for a
 * look too many and nothing else.
 */
final class EarliestRecorded {
    private static final String MONTHS = "earliest-month";
    private static final String DAYS = "earliest-day";
    private static final int DAY_OF_MONTH = "-00".length();
    private static final int DAY_STATED = 0;
    private static final int RECORDED_AT = 1;

    private final KeyValueStore<String, Long> counts;
    private final String months;
    private final String days;

    EarliestRecorded(KeyValueStore<String, Long> counts, String group) {
        this.counts = counts;
        this.months = RecordKey.prefix(RecordKey.prefix(group) + MONTHS);
        this.days = RecordKey.prefix(RecordKey.prefix(group) + DAYS);
    }

    /** Takes note of a statement at a place. */
    void add(String order) {
        List<String> parts = RecordKey.parts(order);
        String day = parts.get(DAY_STATED);
        long recordedAt = Instant.parse(parts.get(RECORDED_AT)).toEpochMilli();
        add(days + day, recordedAt);
        add(months + month(day), recordedAt);
    }

    private void add(String key, long recordedAt) {
        @Nullable Long before = counts.get(key);
        if (before == null || recordedAt < before) {
            counts.put(key, recordedAt);
        }
    }

    /** The days from that of a place on, in their order, of which anything was on record before an instant. */
    List<String> daysFrom(String order, Instant before) {
        String first = RecordKey.first(order);
        List<String> found = new ArrayList<>();
        for (String month : under(months, months + month(first), RecordKey.prefixEnd(end(months)), before)) {
            String from = days + month;
            found.addAll(under(days, from.compareTo(days + first) > 0 ? from : days + first, from + "-99", before));
        }
        return found;
    }

    private List<String> under(String prefix, String from, String to, Instant before) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<String, Long> range = counts.range(from, to)) {
            range.forEachRemaining(entry -> {
                if (entry.key.startsWith(prefix) && entry.value < before.toEpochMilli()) {
                    found.add(entry.key.substring(prefix.length()));
                }
            });
        }
        return found;
    }

    /** The key that all under a prefix continue. */
    private static String end(String prefix) {
        return prefix.substring(0, prefix.length() - 1);
    }

    private static String month(String day) {
        return day.substring(0, Math.max(0, day.length() - DAY_OF_MONTH));
    }
}
