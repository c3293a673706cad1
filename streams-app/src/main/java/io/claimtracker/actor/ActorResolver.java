package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets who is who in a statement from the names the article uses, and with them the issue. A pure function, so that a
 * statement can be resolved again when the directory has changed.
 */
public final class ActorResolver {
    /** The statement with its actors as the directory has them; those it does not have get their id from their name. */
    public Statement resolve(Statement statement, ActorDirectory directory) {
        List<ActorReference> targets = resolve(statement.getTargets(), directory);
        ActorReference holder =
                statement.getAnonymous() ? named(statement.getHolder()) : resolve(statement.getHolder(), directory);
        Optional<Backing> backing = statement
                .getBacking()
                .map(one -> new Backing(
                        one.getKind(), one.getStatement().orElse(null), resolve(one.getHolder(), directory)));
        return new Statement(
                statement.getId(),
                statement.getKind(),
                holder,
                statement.getAnonymous(),
                resolve(statement.getChain(), directory),
                targets,
                issue(statement, targets, directory),
                statement.getPolarity(),
                statement.getLikelihood(),
                statement.getSentiment(),
                statement.getHorizon().orElse(null),
                statement.getQuotation(),
                statement.getStatedAt().orElse(null),
                statement.getRecordedAt().orElse(null),
                statement.getWithdrawnAt().orElse(null),
                backing.orElse(null),
                statement.getEvidence(),
                statement.getConfidence(),
                statement.getFoundBy());
    }

    private static List<ActorReference> resolve(List<ActorReference> references, ActorDirectory directory) {
        List<ActorReference> resolved = new ArrayList<>();
        for (ActorReference reference : references) {
            ActorReference one = resolve(reference, directory);
            if (resolved.stream().noneMatch(other -> other.getId().equals(one.getId()))) {
                resolved.add(one);
            }
        }
        return resolved;
    }

    private static ActorReference resolve(ActorReference reference, ActorDirectory directory) {
        return directory
                .find(reference.getMention())
                .map(actor ->
                        new ActorReference(actor.getId(), actor.getName(), actor.getType(), reference.getMention()))
                .orElseGet(() -> named(reference));
    }

    private static ActorReference named(ActorReference reference) {
        String mention = reference.getMention();
        return new ActorReference(ActorId.of(mention), mention, reference.getType(), mention);
    }

    private static Issue issue(Statement statement, List<ActorReference> targets, ActorDirectory directory) {
        List<ActorReference> before = statement.getTargets();
        IssueName name = IssueName.of(
                statement.getIssue(), before.isEmpty() ? "" : before.get(0).getName());
        Optional<Actor> place = name.placeId().isEmpty()
                ? Optional.empty()
                : directory.get(name.placeId()).or(() -> directory.find(name.placeName()));
        return new IssueName(
                        targets.isEmpty() ? "" : targets.get(0).getId(),
                        targets.isEmpty() ? "" : targets.get(0).getName(),
                        name.kind(),
                        name.phrase(),
                        place.map(Actor::getId).orElse(name.placeId()),
                        place.map(Actor::getName).orElse(name.placeName()))
                .toIssue();
    }
}
