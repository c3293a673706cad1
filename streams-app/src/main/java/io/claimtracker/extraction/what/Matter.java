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
 * @param kind the kind of event, or the lemma of the main word; empty where there is none
 * @param phrase its words in a label
 * @param event the token of the main event, -1 where none is known
 */
public record Matter(List<Party> targets, String kind, String phrase, Optional<Party> place, int event) {
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
