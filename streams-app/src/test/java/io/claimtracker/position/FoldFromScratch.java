package io.claimtracker.position;

import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.ShiftCause;
import io.claimtracker.avro.ShiftKind;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.voice.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What positions and shifts are by definition: every question finds, in the whole set of a holder's statements, those that
 * count, and folds those on the issue. What the topology answers must be the same.
 */
public final class FoldFromScratch {
    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);
    private static final Instant NOW = Instant.MAX.minusMillis(1);
    private static final int MAX_LISTED = 20;

    private final List<Statement> ordered;

    public FoldFromScratch(Collection<Statement> statements) {
        ordered = statements.stream()
                .sorted(Comparator.comparing(StatementOrder::of, RecordKey.ORDER))
                .toList();
    }

    /** The position on an issue by statements made on a day or before, of those on record at an instant. */
    public Optional<Position> position(String issue, LocalDate asOf, Instant knownAt) {
        return Optional.ofNullable(fold(counting(knownAt).stream()
                .filter(statement -> statement.getIssue().getId().equals(issue))
                .filter(statement -> !StatementOrder.day(statement).isAfter(asOf))
                .toList()));
    }

    /** Those that count, of those on record at an instant: in their order, each that no earlier one which counts has said. */
    public List<Statement> counting(Instant knownAt) {
        List<Statement> counting = new ArrayList<>();
        for (Statement statement : ordered) {
            if (Interval.of(statement).contains(knownAt)
                    && origin(statement, counting).isEmpty()) {
                counting.add(statement);
            }
        }
        return counting;
    }

    /** The ids of those in force that tell one again, by the id of that one. */
    public Map<String, List<String>> retellings() {
        List<Statement> counting = counting(NOW);
        Map<String, List<String>> retellings = new TreeMap<>();
        ordered.stream()
                .filter(one -> one.getWithdrawnAt().isEmpty() && !counting.contains(one))
                .forEach(one -> retellings
                        .computeIfAbsent(origin(one, counting).orElseThrow().getId(), id -> new ArrayList<>())
                        .add(one.getId()));
        return retellings;
    }

    private static Optional<Statement> origin(Statement statement, List<Statement> counting) {
        LocalDate first = StatementOrder.day(statement).minusDays(Wording.WINDOW_DAYS);
        return counting.stream()
                .filter(earlier -> !StatementOrder.day(earlier).isBefore(first))
                .filter(earlier -> earlier.getBacking().isPresent()
                        == statement.getBacking().isPresent())
                .filter(earlier -> !earlier.getDayTold()
                        || !statement.getDayTold()
                        || StatementOrder.day(earlier).equals(StatementOrder.day(statement)))
                .filter(earlier -> Wording.of(earlier).isSameAs(Wording.of(statement)))
                .findFirst();
    }

    /** The shifts that hold on an issue, by id. */
    public Map<String, PositionShift> shifts(String issue) {
        Map<String, PositionShift> shifts = new TreeMap<>();
        List<Statement> inForce = counting(NOW).stream()
                .filter(statement -> statement.getIssue().getId().equals(issue))
                .toList();
        for (int number = 0; number < inForce.size(); number++) {
            Statement statement = inForce.get(number);
            add(
                    fold(inForce.subList(0, number)),
                    fold(inForce.subList(0, number + 1)),
                    statement,
                    ShiftCause.STATED,
                    StatementOrder.day(statement).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    shifts);
        }
        Map<Instant, Statement> withdrawn = new TreeMap<>();
        ordered.stream()
                .filter(statement -> statement.getIssue().getId().equals(issue))
                .forEach(statement -> statement
                        .getWithdrawnAt()
                        .filter(at -> counting(at.minusMillis(1)).contains(statement))
                        .ifPresent(at -> withdrawn.put(at, statement)));
        withdrawn.forEach((at, statement) -> add(
                position(issue, EVER, at.minusMillis(1)).orElse(null),
                position(issue, EVER, at).orElse(null),
                statement,
                ShiftCause.WITHDRAWN,
                at,
                shifts));
        return shifts;
    }

    private static @Nullable Position fold(List<Statement> statements) {
        @Nullable Position position = null;
        LocalDate since = LocalDate.EPOCH;
        List<String> ids = new ArrayList<>();
        for (Statement statement : statements) {
            Position next = PositionFold.step(position, statement);
            if (turns(position, next, statement)) {
                since = StatementOrder.day(statement);
            }
            ids.add(0, statement.getId());
            position = next;
        }
        return position == null
                ? null
                : Position.newBuilder(position)
                        .setSince(since)
                        .setStatements(new ArrayList<>(ids.subList(0, Math.min(ids.size(), MAX_LISTED))))
                        .setStatementCount(ids.size())
                        .build();
    }

    private static boolean turns(@Nullable Position before, Position after, Statement statement) {
        return before == null
                || (mayShift(before, statement)
                        && !ShiftKinds.between(before, after).isEmpty());
    }

    private static boolean mayShift(Position before, Statement statement) {
        boolean oneArticle = before.getStatedAt().equals(statement.getStatedAt())
                && before.getRecordedAt().equals(statement.getRecordedAt().orElseThrow());
        return !oneArticle && !isNobodysMind(statement);
    }

    private static boolean isNobodysMind(Statement statement) {
        return statement.getAnonymous() || statement.getIssue().getId().matches(":[^-]*:");
    }

    private static void add(
            @Nullable Position before,
            @Nullable Position after,
            Statement statement,
            ShiftCause cause,
            Instant at,
            Map<String, PositionShift> shifts) {
        boolean silent = cause == ShiftCause.STATED
                ? before != null && !mayShift(before, statement)
                : after != null && isNobodysMind(statement);
        if (before == null || silent) {
            return;
        }
        List<ShiftKind> kinds = after == null ? List.of(ShiftKind.WITHDRAWN) : ShiftKinds.between(before, after);
        if (!kinds.isEmpty()) {
            PositionShift shift = new PositionShift(
                    ShiftId.of(statement, cause, at),
                    kinds,
                    statement.getHolder(),
                    statement.getIssue(),
                    before,
                    after,
                    statement.getId(),
                    cause,
                    at,
                    StatementOrder.of(statement));
            shifts.put(shift.getId(), shift);
        }
    }
}
