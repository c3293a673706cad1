package io.claimtracker.query;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.query.problem.RestoringException;
import java.util.List;

/** What was put aside, with the reason. */
@FunctionalInterface
public interface DeadLetterLog {
    /**
     * The last ones, the newest first.
     *
     * @param most how many at most
     * @throws RestoringException if the log cannot be read
     */
    List<DeadLetter> last(int most);
}
