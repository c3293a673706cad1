package io.claimtracker.schemas;

/**
 * What reading a record's bytes gave.
 *
 * @param <V> the type of the value
 */
public sealed interface ReadResult<V> {
    /** The value. */
    record Value<V>(V value) implements ReadResult<V> {}

    /** That the bytes are no such value: why, and the exception that showed it. */
    record Unreadable<V>(String reason, String exception) implements ReadResult<V> {}
}
