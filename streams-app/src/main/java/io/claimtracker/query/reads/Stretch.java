package io.claimtracker.query.reads;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/**
 * A part of a long list as one partition has it. How much is looked at for it is bounded, so it may have fewer items than
 * were asked for, even none, and the list go on.
 *
 * @param items by their keys, in the list's order
 * @param resume the key behind which it goes on; empty at its end
 * @param <T> the type of the items
 */
public record Stretch<T>(List<KeyValue<String, T>> items, Optional<String> resume) {
    public Stretch {
        items = List.copyOf(items);
    }
}
