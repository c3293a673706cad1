package io.claimtracker.edition;

import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which edition of an article was in force when: a pure function of the set of its editions, whatever order they came in.
 *
 * <p>Among the editions recorded by a moment, the newest (see {@link EditionOrder}) is in force. A cancel outranks all
 * recorded before it; a later usable edition reinstates. An identical edition sent again changes nothing, unless a cancel
 * came between.
 */
public final class EditionHistory {
    private static final Comparator<Edition> AS_RECORDED = Comparator.comparing(Edition::getRecordedAt)
            .thenComparing(EditionHistory::canceled)
            .thenComparing(Edition::getHash);

    private EditionHistory() {}

    /**
     * A stretch of time in which one edition was in force.
     *
     * @param edition the edition, usable
     * @param from its first instant
     * @param to the instant it ceased to be; null while it is in force
     */
    public record InForce(
            Edition edition, Instant from, @Nullable Instant to) {}

    /** The editions of an article that were in force, in the order of time; between two there may be a gap. */
    public static List<InForce> of(Collection<Edition> editions) {
        List<InForce> history = new ArrayList<>();
        List<Edition> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Edition edition : editions.stream().sorted(AS_RECORDED).toList()) {
            if (canceled(edition)) {
                candidates.clear();
                seen.clear();
            } else if (seen.add(edition.getHash())) {
                candidates.add(edition);
            }
            become(EditionOrder.newest(candidates).orElse(null), edition.getRecordedAt(), history);
        }
        return history;
    }

    /** The edition in force now, if any is. */
    public static Optional<Edition> current(Collection<Edition> editions) {
        List<InForce> history = of(editions);
        return history.isEmpty() || last(history).to() != null
                ? Optional.empty()
                : Optional.of(last(history).edition());
    }

    private static void become(@Nullable Edition next, Instant at, List<InForce> history) {
        InForce current = history.isEmpty() || last(history).to() != null ? null : last(history);
        if (current != null && current.edition().equals(next)) {
            return;
        }
        if (current != null) {
            history.remove(history.size() - 1);
            // Of two recorded at one instant, only the one that outlasts it was ever in force.
            if (current.from().isBefore(at)) {
                history.add(new InForce(current.edition(), current.from(), at));
            }
        }
        if (next != null) {
            history.add(new InForce(next, at, null));
        }
    }

    private static InForce last(List<InForce> history) {
        return history.get(history.size() - 1);
    }

    private static boolean canceled(Edition edition) {
        return edition.getStatus() != ArticleStatus.USABLE;
    }
}
