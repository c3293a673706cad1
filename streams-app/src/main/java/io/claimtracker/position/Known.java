package io.claimtracker.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was known when: a value for every instant, changing at finitely many of them. A statement that was known from one
 * instant to another changes the value only there.
 *
 * @param <V> the type of the value; null where nothing was known
 */
final class Known<V> {
    /** A value and the instants at which it held: from (null: for ever before) up to, not including, to (null: for ever after). */
    record Segment<V>(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable V value) {}

    private final List<Segment<V>> segments = new ArrayList<>(List.of(new Segment<>(null, null, null)));

    /**
     * Changes the value throughout an interval.
     *
     * @return the segments of the interval as they now are, in the order of time
     */
    List<Segment<V>> change(Instant from, @Nullable Instant to, UnaryOperator<@Nullable V> change) {
        int first = splitAt(from);
        int end = to == null ? segments.size() : splitAt(to);
        List<Segment<V>> changed = new ArrayList<>();
        for (Segment<V> segment : segments.subList(first, end)) {
            changed.add(new Segment<>(segment.from(), segment.to(), change.apply(segment.value())));
        }
        List<Segment<V>> place = segments.subList(first, end);
        place.clear();
        place.addAll(changed);
        return changed;
    }

    /** The value at an instant. */
    @Nullable
    V at(Instant instant) {
        return segments.get(indexOf(instant)).value();
    }

    /** The value just before an instant. */
    @Nullable
    V before(Instant instant) {
        int index = indexOf(instant);
        boolean changesThere = instant.equals(segments.get(index).from());
        return segments.get(changesThere ? index - 1 : index).value();
    }

    /** The value from the last change on. */
    @Nullable
    V latest() {
        return segments.get(segments.size() - 1).value();
    }

    /** Makes a segment begin at the instant; returns its place. */
    private int splitAt(Instant instant) {
        int index = indexOf(instant);
        Segment<V> segment = segments.get(index);
        if (Objects.equals(segment.from(), instant)) {
            return index;
        }
        segments.set(index, new Segment<>(segment.from(), instant, segment.value()));
        segments.add(index + 1, new Segment<>(instant, segment.to(), segment.value()));
        return index + 1;
    }

    /** From the end, as what is learned last comes last almost always. */
    private int indexOf(Instant instant) {
        int index = segments.size() - 1;
        while (true) {
            Instant from = segments.get(index).from();
            if (from == null || !from.isAfter(instant)) {
                return index;
            }
            index--;
        }
    }
}
