package io.claimtracker.position;

import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.ShiftKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In what ways one position differs from another of the same holder on the same issue; a repeat differs in none. */
final class ShiftKinds {
    private ShiftKinds() {}

    static List<ShiftKind> between(Position before, Position after) {
        List<ShiftKind> kinds = new ArrayList<>();
        if (before.getPolarity() != after.getPolarity()) {
            kinds.add(ShiftKind.REVERSED);
        } else {
            int likelihood = LikelihoodOrder.compare(after.getLikelihood(), before.getLikelihood());
            add(likelihood, ShiftKind.WEAKENED, ShiftKind.STRENGTHENED, kinds);
        }
        boolean bothShowSentiment = before.getSentimentFrom().isPresent()
                && after.getSentimentFrom().isPresent();
        boolean towardSomebody =
                !before.getTargets().isEmpty() && !after.getTargets().isEmpty();
        if (towardSomebody && bothShowSentiment && before.getSentiment() != after.getSentiment()) {
            kinds.add(ShiftKind.TURNED);
        }
        Optional<Horizon> from = before.getHorizon();
        Optional<Horizon> to = after.getHorizon();
        if (from.isPresent() && to.isPresent() && !isPast(from.get(), after)) {
            add(HorizonMove.between(from.get(), to.get()), ShiftKind.EARLIER, ShiftKind.LATER, kinds);
        }
        return kinds;
    }

    /** Whether a window had ended when the other one was given: another occasion, and no move. */
    private static boolean isPast(Horizon window, Position after) {
        return window.getTo()
                .flatMap(end -> after.getStatedAt().map(end::isBefore))
                .orElse(false);
    }

    private static void add(int direction, ShiftKind down, ShiftKind up, List<ShiftKind> kinds) {
        if (direction != 0) {
            kinds.add(direction < 0 ? down : up);
        }
    }
}
