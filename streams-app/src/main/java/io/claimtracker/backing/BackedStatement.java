package io.claimtracker.backing;

import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.Counted;
import io.claimtracker.position.Interval;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.position.Times;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which statement one that backs another's means, where its article does not have it: of those that the holder backed had made
 * by then, the one that fits best, of these the newest. For each time it is the best that counted then; so when it is withdrawn
 * another one may be meant, and a question about an earlier time still gets the earlier answer.
 */
public final class BackedStatement {
    private static final Comparator<Counted> BEST_FIRST = Comparator.comparing(
                    (Counted counted) -> StatementOrder.of(counted.statement()), RecordKey.ORDER)
            .reversed();

    private BackedStatement() {}

    /** Whether which one is meant must be looked for among the statements of the holder backed. */
    public static boolean isSought(Statement backer) {
        return backer.getBacking()
                .filter(backing -> backing.getStatement().isEmpty())
                .filter(backing ->
                        !backing.getHolder().getId().equals(backer.getHolder().getId()))
                .isPresent();
    }

    /** What is meant while the backer is on record, in the order of time; no two at once. */
    public static List<BackingLink> links(Statement backer, Collection<Counted> candidates) {
        List<BackingLink> links = new ArrayList<>();
        Times left = Times.of(Interval.of(backer));
        for (Match match : List.of(Match.ISSUE, Match.SUBJECT, Match.RECENT)) {
            List<Counted> fitting = candidates.stream()
                    .filter(candidate -> Match.of(backer, candidate.statement()) == match)
                    .sorted(BEST_FIRST)
                    .toList();
            for (Counted candidate : fitting) {
                Times meant = match == Match.RECENT ? alone(candidate, fitting) : candidate.times();
                for (Interval time : left.intersection(meant).intervals()) {
                    links.add(link(candidate.statement(), time));
                }
                left = left.without(meant);
            }
        }
        links.sort(Comparator.comparing(BackingLink::getKnownFrom));
        return links;
    }

    /** When a statement was on the one issue that its holder spoke of: among several, whose statement is meant is a guess. */
    private static Times alone(Counted candidate, List<Counted> others) {
        Times alone = candidate.times();
        for (Counted other : others) {
            if (!issue(other).equals(issue(candidate))) {
                alone = alone.without(other.times());
            }
        }
        return alone;
    }

    private static String issue(Counted counted) {
        return counted.statement().getIssue().getId();
    }

    /** What a backer says, with what was meant, at the times that is known; and at the others by itself. */
    public static List<Statement> told(Statement backer, Collection<BackingLink> links) {
        List<Statement> told = new ArrayList<>();
        Times left = Times.of(Interval.of(backer));
        for (BackingLink link : links) {
            Times known =
                    Times.of(new Interval(link.getKnownFrom(), link.getKnownTo().orElse(null)));
            for (Interval time : left.intersection(known).intervals()) {
                told.add(known(linked(backer, link), time));
            }
            left = left.without(known);
        }
        left.intervals().forEach(time -> told.add(known(Statement.newBuilder(backer), time)));
        return told;
    }

    private static Statement.Builder linked(Statement backer, BackingLink link) {
        Statement.Builder linked = Statement.newBuilder(backer)
                .setIssue(link.getIssue())
                .setTargets(link.getTargets())
                .setBacking(io.claimtracker.avro.Backing.newBuilder(
                                backer.getBacking().orElseThrow())
                        .setStatement(link.getStatement())
                        .build());
        TakenOver.apply(
                linked,
                backer.getBacking().orElseThrow().getKind(),
                link.getPolarity(),
                link.getLikelihood(),
                link.getHorizon().orElse(null));
        return linked;
    }

    private static Statement known(Statement.Builder statement, Interval time) {
        return statement.setRecordedAt(time.from()).setWithdrawnAt(time.to()).build();
    }

    private static BackingLink link(Statement statement, Interval time) {
        return new BackingLink(
                statement.getId(),
                statement.getIssue(),
                statement.getTargets(),
                statement.getPolarity(),
                statement.getLikelihood(),
                statement.getHorizon().orElse(null),
                time.from(),
                time.to());
    }
}
