package io.claimtracker.position;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a holder's history on an issue changes when one of the statements does: from its place on, and only as far as
 * anything really changes.
 *
 * <p>A history is a pure function of the set of statements. Taken in {@link StatementOrder}, each steps the position, for as
 * long as it was on record; what the position was after it, and when it was known so, are its rows. When a statement comes to
 * be on record for a time in which it was not, or no longer is, then for that time the position after it is another one. This
 * difference ({@link Piece}) is carried along: each statement after it steps both what was and what is now. Where the two meet
 * again, all that follows is as it was, and the fold stops. As a statement speaks of nearly all there is, that is mostly at
 * the first one. What is inherited for longer (a window that none of the following statements speaks of) is in each row that
 * inherits it, and so is rewritten in each.
 *
 * <p>In the same way the difference at the end of the fold says for which withdrawals the position before or after has
 * changed, and with it the shift.
 */
public final class Refold {
    private final Ledger ledger;
    private final List<PlacedRow> removed = new ArrayList<>();
    private final List<PlacedRow> added = new ArrayList<>();
    private final Map<String, PositionShift> shiftsBefore = new TreeMap<>();
    private final Map<String, PositionShift> shiftsAfter = new TreeMap<>();

    /** For a time: what the position at some place was, and what it is now. Null where none is held. */
    private record Piece(
            Interval time, @Nullable Position was, @Nullable Position is) {}

    private Refold(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What changes when a statement comes to count, counts no more, or counts in other times than before.
     *
     * @param ledger as it is before
     * @param before the statement until now; null when it is new
     * @param after the statement from now on, the same but for its end; null when it goes
     */
    public static HistoryChange of(Ledger ledger, @Nullable Counted before, @Nullable Counted after) {
        Refold refold = new Refold(ledger);
        refold.fold(before, after);
        return new HistoryChange(refold.removed, refold.added, refold.shiftsBefore, refold.shiftsAfter);
    }

    private void fold(@Nullable Counted before, @Nullable Counted after) {
        Statement statement =
                Objects.requireNonNull(after == null ? before : after).statement();
        Times was = before == null ? Times.NEVER : before.times();
        Times is = after == null ? Times.NEVER : after.times();
        List<Interval> lost = was.without(is).intervals();
        List<Interval> gained = is.without(was).intervals();

        String order = StatementOrder.of(statement);
        List<PositionRow> patches = new ArrayList<>();
        List<Piece> carried = new ArrayList<>();
        lost.forEach(time -> carried.addAll(takeOut(statement, order, time)));
        gained.forEach(time -> carried.addAll(putIn(statement, order, time, patches)));

        List<Interval> changed = new ArrayList<>(lost);
        changed.addAll(gained);
        if (!changed.isEmpty()) {
            replace(order, ledger.rows(order, hull(changed)), changed, patches);
        }
        withdrawalShifts(order, before, after, carryOn(order, carried));
    }

    /** Lets the statement count for a time; returns how the position after it differs. */
    private List<Piece> putIn(Statement statement, String order, Interval time, List<PositionRow> patches) {
        List<Piece> differences = new ArrayList<>();
        for (Piece piece : before(order, time)) {
            @Nullable Position prior = piece.is();
            Position stepped = PositionFold.step(prior, statement);
            patches.add(row(stepped, piece.time(), PositionFold.turned(prior, stepped, statement)));
            differences.add(new Piece(piece.time(), prior, stepped));
            if (piece.time().isOpen()) {
                Shifts.stated(prior, stepped, statement).ifPresent(shift -> shiftsAfter.put(shift.getId(), shift));
            }
        }
        return differences;
    }

    /** Lets it count no more for a time; returns how the position at its place differs. */
    private List<Piece> takeOut(Statement statement, String order, Interval time) {
        List<Piece> differences = new ArrayList<>();
        for (Piece piece : before(order, time)) {
            @Nullable Position prior = piece.is();
            Position stepped = PositionFold.step(prior, statement);
            differences.add(new Piece(piece.time(), stepped, prior));
            if (piece.time().isOpen()) {
                Shifts.stated(prior, stepped, statement).ifPresent(shift -> shiftsBefore.put(shift.getId(), shift));
            }
        }
        return differences;
    }

    /** What the position is before a place, throughout a time, in the order of time. */
    private List<Piece> before(@Nullable String order, Interval time) {
        List<Piece> found = new ArrayList<>();
        List<Interval> missing = List.of(time);
        @Nullable String place = order;
        while (!missing.isEmpty()) {
            Optional<StatementRows> previous = ledger.previous(place, hull(missing));
            if (previous.isEmpty()) {
                missing.forEach(nothing -> found.add(new Piece(nothing, null, null)));
                break;
            }
            place = previous.get().order();
            for (PositionRow row : previous.get().rows()) {
                Interval held = Interval.of(row);
                for (Interval gap : missing) {
                    gap.intersection(held)
                            .ifPresent(common -> found.add(new Piece(common, row.getPosition(), row.getPosition())));
                }
                missing = missing.stream()
                        .flatMap(gap -> gap.without(held).stream())
                        .toList();
            }
        }
        return joined(found);
    }

    /** Carries differences through the statements after a place; returns those that reach the end. */
    private List<Piece> carryOn(String from, List<Piece> differences) {
        List<Piece> carried = joined(differences);
        String place = from;
        while (!carried.isEmpty()) {
            Interval time = hull(carried.stream().map(Piece::time).toList());
            Optional<StatementRows> next = ledger.next(place, time);
            if (next.isEmpty()) {
                break;
            }
            place = next.get().order();
            carried = joined(carryThrough(next.get(), carried));
        }
        return carried;
    }

    private List<Piece> carryThrough(StatementRows next, List<Piece> carried) {
        Statement statement = ledger.statement(next.order());
        List<PositionRow> patches = new ArrayList<>();
        List<Piece> differences = new ArrayList<>();
        for (Piece piece : carried) {
            List<Interval> untouched = List.of(piece.time());
            for (PositionRow row : next.rows()) {
                Interval held = Interval.of(row);
                Optional<Interval> common = piece.time().intersection(held);
                if (common.isPresent()) {
                    differences.addAll(step(statement, row, new Piece(common.get(), piece.was(), piece.is()), patches));
                }
                untouched = untouched.stream()
                        .flatMap(gap -> gap.without(held).stream())
                        .toList();
            }
            untouched.forEach(gap -> differences.add(new Piece(gap, piece.was(), piece.is())));
        }
        replace(next.order(), next.rows(), patches.stream().map(Interval::of).toList(), patches);
        return differences;
    }

    /** Steps what is now; adds to the patches if the row is another one; returns the difference after it, if there still is one. */
    private List<Piece> step(Statement statement, PositionRow row, Piece piece, List<PositionRow> patches) {
        Position was = row.getPosition();
        Position is = PositionFold.step(piece.is(), statement);
        boolean turned = PositionFold.turned(piece.is(), is, statement);
        boolean same = is.equals(was);
        if (!same || turned != row.getTurned()) {
            patches.add(row(is, piece.time(), turned));
        }
        if (piece.time().isOpen()) {
            Shifts.stated(piece.was(), was, statement).ifPresent(shift -> shiftsBefore.put(shift.getId(), shift));
            Shifts.stated(piece.is(), is, statement).ifPresent(shift -> shiftsAfter.put(shift.getId(), shift));
        }
        return same ? List.of() : List.of(new Piece(piece.time(), was, is));
    }

    /** Takes times out of a statement's rows and puts patches in; neighbours in time that are alike become one row. */
    private void replace(String order, List<PositionRow> rows, List<Interval> cleared, List<PositionRow> patches) {
        if (cleared.isEmpty()) {
            return;
        }
        TreeMap<Instant, PositionRow> replaced = new TreeMap<>();
        for (PositionRow row : rows) {
            List<Interval> left = List.of(Interval.of(row));
            for (Interval time : cleared) {
                left = left.stream()
                        .flatMap(part -> part.without(time).stream())
                        .toList();
            }
            left.forEach(part -> replaced.put(part.from(), row(row.getPosition(), part, row.getTurned())));
        }
        patches.forEach(patch -> replaced.put(patch.getKnownFrom(), patch));
        List<PositionRow> result = new ArrayList<>();
        for (PositionRow row : replaced.values()) {
            @Nullable PositionRow last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null
                    && last.getKnownTo().equals(Optional.of(row.getKnownFrom()))
                    && last.getTurned() == row.getTurned()
                    && last.getPosition().equals(row.getPosition())) {
                Interval both = Interval.of(last).hull(Interval.of(row));
                result.set(result.size() - 1, row(last.getPosition(), both, last.getTurned()));
            } else {
                result.add(row);
            }
        }
        rows.stream().filter(row -> !result.contains(row)).forEach(row -> removed.add(new PlacedRow(order, row)));
        result.stream().filter(row -> !rows.contains(row)).forEach(row -> added.add(new PlacedRow(order, row)));
    }

    /** The shifts of those withdrawals before or after which the position has changed, or which are others than before. */
    private void withdrawalShifts(String order, @Nullable Counted before, @Nullable Counted after, List<Piece> atEnd) {
        NavigableSet<Instant> instants = new TreeSet<>();
        atEnd.forEach(piece -> instants.addAll(ledger.withdrawals(piece.time())));
        Optional<Instant> wasAt = Optional.ofNullable(before).flatMap(Counted::endedAt);
        Optional<Instant> isAt = Optional.ofNullable(after).flatMap(Counted::endedAt);
        wasAt.ifPresent(instants::add);
        isAt.ifPresent(instants::add);
        for (Instant at : instants) {
            Optional<Statement> others = ledger.lastWithdrawn(at, order);
            Piece from = end(at.minusMillis(1), atEnd);
            Piece to = end(at, atEnd);
            last(others, before, at)
                    .flatMap(statement -> Shifts.withdrawn(from.was(), to.was(), statement, at))
                    .ifPresent(shift -> shiftsBefore.put(shift.getId(), shift));
            last(others, after, at)
                    .flatMap(statement -> Shifts.withdrawn(from.is(), to.is(), statement, at))
                    .ifPresent(shift -> shiftsAfter.put(shift.getId(), shift));
        }
    }

    private static Optional<Statement> last(Optional<Statement> others, @Nullable Counted own, Instant at) {
        if (own == null || !own.endedAt().equals(Optional.of(at))) {
            return others;
        }
        String place = StatementOrder.of(own.statement());
        return others.filter(other -> RecordKey.ORDER.compare(StatementOrder.of(other), place) > 0)
                .or(() -> Optional.of(own.statement()));
    }

    /** The position at the end of the fold, as known at an instant. */
    private Piece end(Instant instant, List<Piece> atEnd) {
        return atEnd.stream()
                .filter(piece -> piece.time().contains(instant))
                .findFirst()
                .orElseGet(() -> before(null, Interval.at(instant)).get(0));
    }

    /** The same pieces in the order of time, neighbours that are alike made one. */
    private static List<Piece> joined(List<Piece> pieces) {
        TreeMap<Instant, Piece> byTime = new TreeMap<>();
        pieces.forEach(piece -> byTime.put(piece.time().from(), piece));
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : byTime.values()) {
            @Nullable Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && piece.time().from().equals(last.time().to())
                    && Objects.equals(last.was(), piece.was())
                    && Objects.equals(last.is(), piece.is())) {
                joined.set(joined.size() - 1, new Piece(last.time().hull(piece.time()), piece.was(), piece.is()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static Interval hull(List<Interval> intervals) {
        return intervals.stream().reduce(Interval::hull).orElseThrow();
    }

    private static PositionRow row(Position position, Interval time, boolean turned) {
        return new PositionRow(position, time.from(), time.to(), turned);
    }
}
