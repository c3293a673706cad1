package io.claimtracker.topology;

import io.claimtracker.avro.Statement;
import io.claimtracker.position.Counted;
import io.claimtracker.position.Interval;
import io.claimtracker.position.Refold;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.position.Times;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.voice.Wording;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One voice counts once. Of statements that say the same within days of one another, the first in the holder's order counts,
 * and the rest tell it again: taken in that order, a statement counts while it is on record, but for the times in which an
 * earlier one like it counts. That is a function of the set, as each depends on earlier ones alone; so when one comes, ends or
 * goes, only those later ones that are like it are looked at again, and from each whose times change, those like it.
 *
 * <p>This is clustering by leaders taken in sorted order: what is alike need not be so transitively, and no copy is lost by
 * way of another that merely resembles both.
 */
final class VoiceFold {
    private final StatementShelf statements;
    private final HolderViews views;

    /** Places still to be looked at, with the rows there. */
    private final TreeMap<String, Statement> due = new TreeMap<>(RecordKey.ORDER);

    VoiceFold(StatementShelf statements, HolderViews views) {
        this.statements = statements;
        this.views = views;
    }

    /** Changes a statement: makes it new, lets it go, or moves its end and nothing else. */
    void change(String row, @Nullable Statement before, @Nullable Statement after) {
        count(row, before, after);
        while (!due.isEmpty()) {
            Statement statement = due.pollFirstEntry().getValue();
            count(StatementShelf.rowOf(statement), statement, statement);
        }
    }

    private void count(String row, @Nullable Statement before, @Nullable Statement after) {
        Statement statement = Objects.requireNonNull(after == null ? before : after);
        String order = StatementOrder.of(statement);
        Wording wording = Wording.of(statement);
        views.look(order);
        StoredLedger ledger = views.ledger(statement);
        Times was = before == null ? Times.NEVER : ledger.counted(order);
        Times is = after == null ? Times.NEVER : Times.of(Interval.of(after));
        @Nullable String origin = null;
        if (after != null) {
            for (Statement earlier : statements.earlierAlike(after, wording)) {
                String earlierOrder = StatementOrder.of(earlier);
                Times taken = views.ledger(earlier).counted(earlierOrder);
                boolean inForce = is.isOpen();
                is = is.without(taken);
                origin = origin == null && inForce && !is.isOpen() ? earlierOrder : origin;
            }
        }
        if (was.equals(is) && Objects.equals(before, after)) {
            views.tellsAgain(order, origin);
            return;
        }
        views.history(
                statement,
                Refold.of(
                        ledger,
                        before == null ? null : new Counted(before, was),
                        after == null ? null : new Counted(after, is)));
        if (before != null) {
            views.withdrawal(new Counted(before, was), false);
        }
        if (after == null) {
            statements.remove(row, statement, wording);
        } else {
            statements.put(row, after, wording, !is.isNever());
            views.withdrawal(new Counted(after, is), true);
        }
        views.tellsAgain(order, origin);
        if (!was.equals(is)) {
            statements.laterAlike(statement, wording).forEach(later -> due.put(StatementOrder.of(later), later));
        }
    }
}
