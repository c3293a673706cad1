package io.claimtracker.query.reads;

import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.problem.NotKnownException;
import io.claimtracker.routing.Stores;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dossiers. The newest positions are found by way of the newest statements, so that a dossier costs the same however
 * many positions an actor has.
 */
public final class DossierReads {
    /** Most items of each kind. */
    public static final int FEW = 5;

    /** How many of the newest statements are looked at for positions. */
    private static final int LOOKED_AT = 100;

    private final ActorReads actors;
    private final TimelineReads timelines;
    private final PositionReads positions;
    private final ShiftReads shifts;

    public DossierReads(Stores stores) {
        this.actors = new ActorReads(stores);
        this.timelines = new TimelineReads(stores);
        this.positions = new PositionReads(stores);
        this.shifts = new ShiftReads(stores);
    }

    /**
     * An actor's dossier.
     *
     * @throws NotKnownException if no statement in force names the actor
     */
    public Dossier get(String actor, BothTimes now) {
        ActorProfile profile = actors.profile(actor).orElseThrow(() -> ActorReads.unknown(actor));
        List<Statement> newest = timelines
                .list(actor, Optional.empty(), Optional.of(now.asOf()), Optional.empty(), PageRequest.first(LOOKED_AT))
                .items();
        return new Dossier(
                profile,
                held(actor, newest, now),
                targeted(actor, newest, now),
                newest.subList(0, Math.min(newest.size(), FEW)),
                shifts.of(actor, Optional.empty(), PageRequest.first(FEW)).items());
    }

    private List<Position> held(String actor, List<Statement> newest, BothTimes now) {
        Set<String> issues = new LinkedHashSet<>();
        newest.stream()
                .filter(statement -> statement.getHolder().getId().equals(actor))
                .forEach(statement -> issues.add(statement.getIssue().getId()));
        return issues.stream()
                .flatMap(issue -> positions.one(actor, Role.HOLDER, now, issue).stream())
                .limit(FEW)
                .toList();
    }

    private List<Position> targeted(String actor, List<Statement> newest, BothTimes now) {
        Set<List<String>> groups = new LinkedHashSet<>();
        for (Statement statement : newest) {
            if (!statement.getTargets().isEmpty()
                    && statement.getTargets().get(0).getId().equals(actor)) {
                groups.add(List.of(
                        statement.getIssue().getId(), statement.getHolder().getId()));
            }
        }
        List<Position> found = new ArrayList<>();
        for (List<String> group : groups) {
            if (found.size() == FEW) {
                break;
            }
            positions.one(actor, Role.TARGET, now, group.get(0), group.get(1)).ifPresent(found::add);
        }
        return found;
    }
}
