package io.claimtracker.backing;

import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.FoldFromScratch;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What backing is by definition: at every instant, a backer means the best and newest of those statements of the holder backed
 * that count then. What the topology tells, in whatever order statements come, must be the same.
 */
public final class BackingFromScratch {
    private static final Instant NOW = Instant.MAX.minusMillis(1);

    private final Map<String, List<Statement>> byHolder = new TreeMap<>();
    private final TreeSet<Instant> instants = new TreeSet<>();

    /** @param rows all rows that are on record, or were, as articles gave them */
    public BackingFromScratch(Collection<Statement> rows) {
        for (Statement row : rows) {
            byHolder.computeIfAbsent(row.getHolder().getId(), id -> new ArrayList<>())
                    .add(row);
            instants.add(row.getRecordedAt().orElseThrow());
            row.getWithdrawnAt().ifPresent(instants::add);
        }
    }

    /** Each holder's views, with what their statements mean. */
    public Map<String, FoldFromScratch> views() {
        Map<String, FoldFromScratch> views = new TreeMap<>();
        byHolder.forEach((holder, rows) -> views.put(
                holder,
                new FoldFromScratch(
                        rows.stream().flatMap(row -> told(row).stream()).toList())));
        return views;
    }

    /** How many backers of a kind a statement has now. */
    public long backers(Statement statement, BackingKind kind) {
        return byHolder.values().stream()
                .filter(rows -> rows.stream()
                        .filter(row -> row.getWithdrawnAt().isEmpty() && BackedStatement.isSought(row))
                        .filter(row -> row.getBacking().orElseThrow().getKind() == kind)
                        .anyMatch(row -> meant(row, NOW)
                                .filter(meant -> meant.getId().equals(statement.getId()))
                                .isPresent()))
                .count();
    }

    private List<Statement> told(Statement row) {
        if (!BackedStatement.isSought(row)) {
            return List.of(row);
        }
        Instant from = row.getRecordedAt().orElseThrow();
        @Nullable Instant end = row.getWithdrawnAt().orElse(null);
        List<Instant> cuts = new ArrayList<>(List.of(from));
        cuts.addAll(instants.tailSet(from, false).stream()
                .filter(cut -> end == null || cut.isBefore(end))
                .toList());
        List<Statement> told = new ArrayList<>();
        Optional<Statement> before = Optional.empty();
        for (Instant cut : cuts) {
            Optional<Statement> meant = meant(row, cut);
            if (told.isEmpty() || !meant.equals(before)) {
                if (!told.isEmpty()) {
                    told.set(told.size() - 1, until(told.get(told.size() - 1), cut));
                }
                told.add(until(
                        Statement.newBuilder(meant.map(one -> with(row, one)).orElse(row))
                                .setRecordedAt(cut)
                                .build(),
                        end));
            }
            before = meant;
        }
        told.removeIf(one -> Optional.of(one.getRecordedAt().orElseThrow()).equals(one.getWithdrawnAt()));
        return told;
    }

    private Optional<Statement> meant(Statement backer, Instant knownAt) {
        String backed = backer.getBacking().orElseThrow().getHolder().getId();
        List<Statement> plain = byHolder.getOrDefault(backed, List.of()).stream()
                .filter(row -> row.getBacking().isEmpty())
                .toList();
        List<Statement> matching = new FoldFromScratch(plain)
                .counting(knownAt).stream()
                        .filter(row -> Match.of(backer, row) != Match.NONE)
                        .toList();
        Optional<Statement> best = matching.stream()
                .max(Comparator.comparing((Statement row) -> Match.of(backer, row))
                        .thenComparing(StatementOrder::of, RecordKey.ORDER));
        boolean several = matching.stream().map(Statement::getIssue).distinct().count() > 1;
        return best.filter(row -> Match.of(backer, row) != Match.RECENT || !several);
    }

    /** Plain endorsements and rejections: none in these tests gives a likelihood or a window of its own. */
    private static Statement with(Statement backer, Statement meant) {
        boolean endorses = backer.getBacking().orElseThrow().getKind() == BackingKind.ENDORSES;
        Statement.Builder told = Statement.newBuilder(backer)
                .setIssue(meant.getIssue())
                .setTargets(meant.getTargets())
                .setPolarity(
                        endorses
                                ? meant.getPolarity()
                                : meant.getPolarity() == Polarity.AFFIRMED ? Polarity.NEGATED : Polarity.AFFIRMED);
        told.setBacking(Backing.newBuilder(backer.getBacking().orElseThrow())
                .setStatement(meant.getId())
                .build());
        if (endorses) {
            told.setHorizon(meant.getHorizon().orElse(null));
            told.getLikelihoodBuilder()
                    .setBand(meant.getLikelihood().getBand())
                    .setLow(meant.getLikelihood().getLow().orElse(null))
                    .setHigh(meant.getLikelihood().getHigh().orElse(null));
        }
        return told.build();
    }

    private static Statement until(Statement statement, @Nullable Instant end) {
        return Statement.newBuilder(statement).setWithdrawnAt(end).build();
    }
}
