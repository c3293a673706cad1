package io.claimtracker.topology;

import io.claimtracker.schemas.RecordKey;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How many statements of a group are in force: in all, by month stated and by day stated. So those up to a day are counted
 * from its months and the days of one month, however many they are.
 */
final class StatementCounts {
    private static final String TOTAL = "total";
    private static final String MONTHS = "month";
    private static final String DAYS = "day";
    private static final int DAY_OF_MONTH = "-00".length();

    private StatementCounts() {}

    static void add(KeyValueStore<String, Long> counts, String group, String day, long number) {
        add(counts, key(group, TOTAL), number);
        add(counts, RecordKey.prefix(key(group, MONTHS)) + month(day), number);
        add(counts, RecordKey.prefix(key(group, DAYS)) + day, number);
    }

    static long total(ReadOnlyKeyValueStore<String, Long> counts, String group) {
        @Nullable Long total = counts.get(key(group, TOTAL));
        return total == null ? 0 : total;
    }

    /** Those stated before a day. */
    static long before(ReadOnlyKeyValueStore<String, Long> counts, String group, String day) {
        String months = key(group, MONTHS);
        String days = RecordKey.prefix(key(group, DAYS));
        return sum(counts, RecordKey.prefix(months), RecordKey.prefix(months) + month(day))
                + sum(counts, days + month(day), days + day);
    }

    static long on(ReadOnlyKeyValueStore<String, Long> counts, String group, String day) {
        @Nullable Long number = counts.get(RecordKey.prefix(key(group, DAYS)) + day);
        return number == null ? 0 : number;
    }

    private static void add(KeyValueStore<String, Long> counts, String key, long number) {
        @Nullable Long before = counts.get(key);
        long after = (before == null ? 0 : before) + number;
        counts.put(key, after == 0 ? null : after);
    }

    /** Of the keys from one to another, the latter left out. */
    private static long sum(ReadOnlyKeyValueStore<String, Long> counts, String from, String end) {
        long sum = 0;
        try (KeyValueIterator<String, Long> range = counts.range(from, end)) {
            while (range.hasNext()) {
                var entry = range.next();
                sum += entry.key.equals(end) ? 0 : entry.value;
            }
        }
        return sum;
    }

    private static String key(String group, String level) {
        return RecordKey.prefix(group) + level;
    }

    private static String month(String day) {
        return day.substring(0, day.length() - DAY_OF_MONTH);
    }
}
