package io.claimtracker.extraction.what;

import io.claimtracker.actor.ActorId;
import io.claimtracker.actor.IssueName;
import io.claimtracker.avro.Issue;
import io.claimtracker.extraction.who.Party;
import java.util.List;
import java.util.Optional;

/**
 * What a statement is about.
 *
 * @param targets the main one first
 * @param kind the kind of event as it stands in the issue's id
 * @param phrase the event's words in the issue's label
 * @param place where it happens, or the state it is done to
 * @param clause the content's main clause, from its beginning
 * @param holdersOwn whether it is the holder who acts
 */
public record Matter(
        List<Party> targets,
        Event event,
        String kind,
        String phrase,
        Optional<Party> place,
        Clause clause,
        boolean holdersOwn) {
    public Issue issue() {
        String target = targets.isEmpty() ? "" : targets.get(0).name();
        String placeName = place.map(Party::name).orElse("");
        return new IssueName(
                        target.isEmpty() ? "" : ActorId.of(target),
                        target,
                        kind,
                        phrase,
                        placeName.isEmpty() ? "" : ActorId.of(placeName),
                        placeName)
                .toIssue();
    }
}
