package io.claimtracker.backing;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import io.claimtracker.position.StatementOrder;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How well a statement fits what a backer says of the one that is meant. */
public enum Match {
    /** It cannot be the one. */
    NONE,
    /** The backer says no more than whose it is, "agreed with the general": meant only where he spoke of one issue alone. */
    RECENT,
    /** It is about an actor that the backer names, or on an issue like the one named. */
    SUBJECT,
    /** It is on the very issue that the backer names. */
    ISSUE;

    /** How many days a statement may have been made before it is backed. */
    public static final int LOOK_BACK_DAYS = 366;

    /** How many days it may have been where the issue is not named: reports of answers leave out what readers still know. */
    public static final int RECENT_DAYS = 7;

    /** How well a statement, of the holder who is backed, fits. */
    public static Match of(Statement backer, Statement statement) {
        // Of unnamed holders who are described alike, each may be another one.
        if (statement.getAnonymous() || statement.getBacking().isPresent() || !isInReach(backer, statement)) {
            return NONE;
        }
        String backed = backer.getBacking().orElseThrow().getHolder().getId();
        String target = target(backer);
        boolean namesIssue =
                !target.equals(backed) && !(target.isEmpty() && kind(backer).isEmpty());
        if (namesIssue && !kind(backer).isEmpty() && !fits(backer, statement.getPolarity())) {
            return NONE;
        }
        if (namesIssue && backer.getIssue().getId().equals(statement.getIssue().getId())) {
            return ISSUE;
        }
        if (days(backer, statement) > RECENT_DAYS) {
            return NONE;
        }
        if (namesIssue) {
            boolean sameKind = kind(backer).isEmpty() || kind(backer).equals(kind(statement));
            return sameKind && target.equals(target(statement)) ? SUBJECT : NONE;
        }
        List<String> named = backer.getTargets().stream()
                .map(ActorReference::getId)
                .filter(id -> !id.equals(backed))
                .toList();
        return named.isEmpty() ? RECENT : isAboutAny(statement, named) ? SUBJECT : NONE;
    }

    /** Whether a statement was made no later than its backer's, and not too long before. */
    public static boolean isInReach(Statement backer, Statement statement) {
        long days = days(backer, statement);
        return days >= 0 && days <= LOOK_BACK_DAYS;
    }

    /**
     * Whether a statement of a polarity is one that a backer means who says what it is about: whoever agrees that it will not
     * happen agrees with one who denies it, and whoever rejects that, denies what another affirms.
     */
    private static boolean fits(Statement backer, Polarity polarity) {
        return fits(backer.getBacking().orElseThrow().getKind(), backer.getPolarity(), polarity);
    }

    /** The same, of a backer whose own words read so. */
    public static boolean fits(BackingKind kind, Polarity backer, Polarity backed) {
        return kind == BackingKind.REJECTS ? backer != backed : backer == backed;
    }

    private static long days(Statement backer, Statement statement) {
        return ChronoUnit.DAYS.between(StatementOrder.day(statement), StatementOrder.day(backer));
    }

    private static boolean isAboutAny(Statement statement, List<String> actors) {
        return statement.getTargets().stream().anyMatch(one -> actors.contains(one.getId()));
    }

    private static String target(Statement statement) {
        String id = statement.getIssue().getId();
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    private static String kind(Statement statement) {
        String id = statement.getIssue().getId();
        int first = id.indexOf(':');
        int last = id.lastIndexOf(':');
        return first < last ? id.substring(first + 1, last) : "";
    }
}
