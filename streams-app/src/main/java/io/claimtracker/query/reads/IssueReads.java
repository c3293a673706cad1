package io.claimtracker.query.reads;

import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Position;
import io.claimtracker.query.problem.NotKnownException;
import io.claimtracker.routing.Stores;
import io.claimtracker.topology.IssueOwner;
import java.util.Comparator;
import java.util.Optional;

/** Issues: found in the partition of their main target (of the issue itself where it has none), in one range scan. */
public final class IssueReads {
    private final PositionReads positions;

    public IssueReads(Stores stores) {
        this.positions = new PositionReads(stores);
    }

    /**
     * Who holds what on an issue.
     *
     * @param id target, kind of event and place, joined by colons
     * @throws NotKnownException if nobody held anything on it by then
     */
    public IssueView get(String id, BothTimes times) {
        Page<Position> held = positions.list(
                IssueOwner.of(id), Role.TARGET, Optional.of(id), times, PageRequest.first(IssueView.MOST));
        Issue issue = held.items().stream()
                .max(Comparator.comparing(Position::getRecordedAt))
                .map(Position::getIssue)
                .orElseThrow(() -> new NotKnownException("no position on issue " + id + " is known"));
        return new IssueView(issue, held.items(), held.next().isEmpty());
    }
}
