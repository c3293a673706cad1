package io.claimtracker.query.reads;

import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Position;
import java.util.List;

/**
 * Who holds what on one issue, and how far apart they are.
 *
 * @param issue as the newest position names it
 * @param positions one a holder, at most {@value #MOST}
 * @param complete whether these are all holders
 */
public record IssueView(Issue issue, List<Position> positions, boolean complete) {
    /** Most holders of one answer. */
    public static final int MOST = PageRequest.MAX_LIMIT;

    public IssueView {
        positions = List.copyOf(positions);
    }
}
