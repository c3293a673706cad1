package io.claimtracker.actor;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Sets who is who in a statement from the names the article uses, and with them the issue. A pure function, so that a
 * statement can be resolved again when the directory has changed.
 */
public final class ActorResolver {
    /** The statement with its actors as the directory has them; those it does not have get their id from their name. */
    public Statement resolve(Statement statement, ActorDirectory directory) {
        ActorReference holder =
                statement.getAnonymous() ? named(statement.getHolder()) : resolve(statement.getHolder(), directory);
        return rewritten(
                statement, holder, reference -> resolve(reference, directory), place -> place(place, directory));
    }

    /** The statement with some of those it names taken for others; itself where it names none of them. */
    public Statement resolve(Statement statement, Map<ActorReference, ActorReference> others) {
        if (others.isEmpty() || references(statement).stream().noneMatch(others::containsKey)) {
            return statement;
        }
        UnaryOperator<ActorReference> who = reference -> others.getOrDefault(reference, reference);
        ActorReference holder = statement.getAnonymous() ? statement.getHolder() : who.apply(statement.getHolder());
        return rewritten(statement, holder, who, who);
    }

    /** Everybody that a statement names, and the place of its issue; an anonymous holder is nobody. */
    public Set<ActorReference> references(Statement statement) {
        Set<ActorReference> references = new LinkedHashSet<>();
        if (!statement.getAnonymous()) {
            references.add(statement.getHolder());
        }
        references.addAll(statement.getChain());
        references.addAll(statement.getTargets());
        statement.getBacking().ifPresent(backing -> references.add(backing.getHolder()));
        place(issueName(statement)).ifPresent(references::add);
        return references;
    }

    /** Everybody that some statements name, in their order. */
    public Set<ActorReference> references(List<Statement> statements) {
        Set<ActorReference> references = new LinkedHashSet<>();
        statements.forEach(statement -> references.addAll(references(statement)));
        return references;
    }

    private static Statement rewritten(
            Statement statement,
            ActorReference holder,
            UnaryOperator<ActorReference> who,
            UnaryOperator<ActorReference> where) {
        List<ActorReference> targets = resolve(statement.getTargets(), who);
        Optional<Backing> backing = statement
                .getBacking()
                .map(one -> new Backing(one.getKind(), one.getStatement().orElse(null), who.apply(one.getHolder())));
        return new Statement(
                statement.getId(),
                statement.getKind(),
                holder,
                statement.getAnonymous(),
                resolve(statement.getChain(), who),
                targets,
                issue(statement, targets, where),
                statement.getPolarity(),
                statement.getLikelihood(),
                statement.getSentiment(),
                statement.getHorizon().orElse(null),
                statement.getQuotation(),
                statement.getStatedAt().orElse(null),
                statement.getDayTold(),
                statement.getRecordedAt().orElse(null),
                statement.getWithdrawnAt().orElse(null),
                backing.orElse(null),
                statement.getEvidence(),
                statement.getConfidence(),
                statement.getFoundBy(),
                statement.getReception().orElse(null));
    }

    private static List<ActorReference> resolve(List<ActorReference> references, UnaryOperator<ActorReference> who) {
        List<ActorReference> resolved = new ArrayList<>();
        for (ActorReference reference : references) {
            ActorReference one = who.apply(reference);
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

    private static ActorReference place(ActorReference place, ActorDirectory directory) {
        return directory
                .get(place.getId())
                .or(() -> directory.find(place.getName()))
                .map(actor -> new ActorReference(actor.getId(), actor.getName(), actor.getType(), place.getMention()))
                .orElse(place);
    }

    private static Optional<ActorReference> place(IssueName name) {
        return name.placeId().isEmpty()
                ? Optional.empty()
                : Optional.of(new ActorReference(name.placeId(), name.placeName(), ActorType.PLACE, name.placeName()));
    }

    private static IssueName issueName(Statement statement) {
        List<ActorReference> targets = statement.getTargets();
        return IssueName.of(
                statement.getIssue(), targets.isEmpty() ? "" : targets.get(0).getName());
    }

    private static Issue issue(Statement statement, List<ActorReference> targets, UnaryOperator<ActorReference> where) {
        IssueName name = issueName(statement);
        Optional<ActorReference> place = place(name).map(where);
        return new IssueName(
                        targets.isEmpty() ? "" : targets.get(0).getId(),
                        targets.isEmpty() ? "" : targets.get(0).getName(),
                        name.kind(),
                        name.phrase(),
                        place.map(ActorReference::getId).orElse(name.placeId()),
                        place.map(ActorReference::getName).orElse(name.placeName()))
                .toIssue();
    }
}
