package io.claimtracker.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * The compound keys of topics and stores: parts joined by a tab, partitioned by the first.
 *
 * <p>A tab sorts below every character that a part may hold, so a range of keys under a prefix is one contiguous stretch
 * of a sorted store, in the order of the parts; and keys stay readable in any Kafka console.
 */
public final class RecordKey {
    /** Longest part, in characters: room for any uri met in the wild, while keys stay small. */
    public static final int MAX_PART_LENGTH = 2_048;

    /** The order in which stores keep their keys: by their UTF-8 bytes. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static final char SEPARATOR = '\t';
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private RecordKey() {}

    /**
     * Joins parts into a key.
     *
     * @throws IllegalArgumentException if a part holds a control character or is longer than {@link #MAX_PART_LENGTH}
     */
    public static String of(String... parts) {
        for (String part : parts) {
            check(part);
        }
        return String.join(String.valueOf(SEPARATOR), parts);
    }

    /** The key's parts; a plain key has one. */
    public static List<String> parts(String key) {
        return List.of(key.split(String.valueOf(SEPARATOR), -1));
    }

    /** What the key is partitioned by. */
    public static String first(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /** What stands before every key that continues this one. */
    public static String prefix(String key) {
        return key + SEPARATOR;
    }

    /** The least string above every key that continues this one. */
    public static String prefixEnd(String key) {
        return key + AFTER_SEPARATOR;
    }

    /** An instant in milliseconds as text that sorts as it does, for the years 0 to 9999. */
    public static String sortable(Instant instant) {
        return SORTABLE.format(instant);
    }

    /** The partition of a key among {@code count}: that which Kafka's default partitioner gives its first part. */
    public static int partition(String key, int count) {
        return Utils.toPositive(Utils.murmur2(first(key).getBytes(StandardCharsets.UTF_8))) % count;
    }

    private static void check(String part) {
        if (part.length() > MAX_PART_LENGTH) {
            throw new IllegalArgumentException(
                    "key part of " + part.length() + " characters, at most " + MAX_PART_LENGTH + " are allowed");
        }
        for (int i = 0; i < part.length(); i++) {
            if (Character.isISOControl(part.charAt(i))) {
                throw new IllegalArgumentException(
                        String.format("key part has control character U+%04X at %d", (int) part.charAt(i), i));
            }
        }
    }
}
