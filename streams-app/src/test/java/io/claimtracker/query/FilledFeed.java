package io.claimtracker.query;

import io.claimtracker.avro.PositionShift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A log of shifts in memory; a place is a number. */
final class FilledFeed implements ShiftFeed {
    private final List<Following.Step> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    synchronized void add(PositionShift shift) {
        add(shift.getHolder().getId(), shift.getId(), Optional.of(shift));
    }

    synchronized void retract(String holder, String id) {
        add(holder, id, Optional.empty());
    }

    private void add(String holder, String id, Optional<PositionShift> shift) {
        steps.add(new Following.Step(holder, id, shift, String.valueOf(steps.size() + 1)));
        notifyAll();
    }

    /** How many follow it now. */
    int followers() {
        return open.get();
    }

    @Override
    public Following follow(Optional<String> after) {
        open.incrementAndGet();
        return new Following() {
            private int passed = after.map(Integer::parseInt).orElseGet(steps::size);

            @Override
            public List<Step> next(Duration patience) {
                synchronized (FilledFeed.this) {
                    if (passed == steps.size()) {
                        try {
                            FilledFeed.this.wait(patience.toMillis());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                    List<Step> come = new ArrayList<>(steps.subList(passed, steps.size()));
                    passed = steps.size();
                    return come;
                }
            }

            @Override
            public String place() {
                return String.valueOf(passed);
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
