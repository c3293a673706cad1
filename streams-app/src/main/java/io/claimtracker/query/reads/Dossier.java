package io.claimtracker.query.reads;

import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import java.util.List;

/**
 * What there is to know of an actor at first sight: the newest few of everything. What was loaded of it into the directory
 * is added by whoever asks.
 *
 * @param profile who it is, and how many statements
 * @param held its positions
 * @param targeted positions whose main target it is
 * @param statements that it holds or is a target of
 * @param shifts of positions that it holds or is the main target of
 */
public record Dossier(
        ActorProfile profile,
        List<Position> held,
        List<Position> targeted,
        List<Statement> statements,
        List<PositionShift> shifts) {
    public Dossier {
        held = List.copyOf(held);
        targeted = List.copyOf(targeted);
        statements = List.copyOf(statements);
        shifts = List.copyOf(shifts);
    }
}
