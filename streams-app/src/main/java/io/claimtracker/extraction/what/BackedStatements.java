package io.claimtracker.extraction.what;

import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.extraction.who.Party;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the statement of an article that a later one backs. */
final class BackedStatements {
    /** How many statements to look back over. */
    private static final int MEMORY = 100;

    private BackedStatements() {}

    /** The newest one of somebody's that backs none itself and is about somebody; else the newest. */
    static Optional<Statement> newest(List<Statement> earlier, Party backed, boolean assessment) {
        Predicate<Statement> theirs =
                one -> isOf(one, backed) && (!assessment || one.getKind() == StatementKind.ASSESSMENT);
        return last(earlier, one -> theirs.test(one) && !one.getTargets().isEmpty())
                .or(() -> last(earlier, one -> isOf(one, backed)));
    }

    /** The newest one of somebody's on the same kind of event, of a polarity that fits. */
    static Optional<Statement> onSame(List<Statement> earlier, Party backed, Event event, Predicate<Polarity> fitting) {
        return last(
                earlier,
                one -> isOf(one, backed)
                        && !event.kind().isEmpty()
                        && isOfKind(one, event.kind())
                        && fitting.test(one.getPolarity()));
    }

    /** The newest one on the same issue that is another's, of a polarity that fits. */
    static Optional<Statement> ofOthers(
            List<Statement> earlier, Party holder, Matter matter, Predicate<Polarity> fitting) {
        if (matter.targets().isEmpty() || !matter.event().typed()) {
            return Optional.empty();
        }
        String issue = matter.issue().getId();
        return last(
                earlier,
                one -> !one.getHolder().getMention().equals(holder.name())
                        && one.getIssue().getId().equals(issue)
                        && fitting.test(one.getPolarity()));
    }

    private static Optional<Statement> last(List<Statement> earlier, Predicate<Statement> fits) {
        for (int i = earlier.size() - 1; i >= 0 && i > earlier.size() - MEMORY; i--) {
            Statement one = earlier.get(i);
            if (one.getBacking().isEmpty() && fits.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Statement statement, Party party) {
        return statement.getHolder().getMention().equals(party.name());
    }

    /** Whether a statement is on a kind of event, whatever it is done to. */
    private static boolean isOfKind(Statement statement, String kind) {
        String id = statement.getIssue().getId();
        String own = id.substring(id.indexOf(':') + 1, id.lastIndexOf(':'));
        return own.equals(kind) || own.startsWith(kind + "-");
    }
}
