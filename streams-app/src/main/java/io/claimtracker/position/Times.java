package io.claimtracker.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of instants.
 *
 * @param intervals that make it up, in the order of time, none empty and no two of them touching
 */
public record Times(List<Interval> intervals) {
    /** No instant at all. */
    public static final Times NEVER = new Times(List.of());

    public Times {
        intervals = List.copyOf(intervals);
    }

    /** The instants of any of these. */
    public static Times of(Collection<Interval> intervals) {
        List<Interval> sorted = intervals.stream()
                .filter(interval -> !interval.isEmpty())
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        List<Interval> joined = new ArrayList<>();
        for (Interval interval : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).touches(interval)) {
                joined.set(last, joined.get(last).hull(interval));
            } else {
                joined.add(interval);
            }
        }
        return new Times(joined);
    }

    /** Those of an interval. */
    public static Times of(Interval interval) {
        return of(List.of(interval));
    }

    public boolean isNever() {
        return intervals.isEmpty();
    }

    /** Whether it reaches the present. */
    public boolean isOpen() {
        return !isNever() && intervals.get(intervals.size() - 1).isOpen();
    }

    /** The least interval that has all of them, of those that are any. */
    public Interval hull() {
        return intervals.get(0).hull(intervals.get(intervals.size() - 1));
    }

    boolean contains(Instant instant) {
        return intervals.stream().anyMatch(interval -> interval.contains(instant));
    }

    /** Whether an interval of it ends at an instant. */
    boolean endsAt(Instant instant) {
        return intervals.stream().anyMatch(interval -> instant.equals(interval.to()));
    }

    /** The instants that both have. */
    public Times intersection(Times other) {
        List<Interval> common = new ArrayList<>();
        for (Interval one : intervals) {
            other.intervals.forEach(two -> one.intersection(two).ifPresent(common::add));
        }
        return of(common);
    }

    /** Those of its instants that others do not have. */
    public Times without(Times others) {
        List<Interval> left = intervals;
        for (Interval other : others.intervals) {
            left = left.stream()
                    .flatMap(interval -> interval.without(other).stream())
                    .toList();
        }
        return new Times(left);
    }
}
