package io.claimtracker.routing;

import java.time.Duration;

/**
 * How old an answer may be.
 *
 * @param role of the copies that were read; {@link Role#STANDBY} as soon as one of them was one
 * @param lag how many changes, as offsets of a changelog, the most belated copy had still to take over
 * @param staleness everything that was committed so long before the answer is in it; zero when it is up to date
 */
public record Freshness(Role role, long lag, Duration staleness) {
    /** What whoever works on a partition answers. */
    public static final Freshness ACTIVE = new Freshness(Role.ACTIVE, 0, Duration.ZERO);

    /** Longer than anybody waits: of a copy that is not known ever to have had everything. */
    public static final Duration UNKNOWN = Duration.ofDays(365_000);

    /** What a copy is to its instance. */
    public enum Role {
        /** It works on the partition. */
        ACTIVE,
        /** It keeps a copy, or restores one. */
        STANDBY
    }

    /** That of an answer that both went into. */
    public Freshness and(Freshness other) {
        return new Freshness(
                role == Role.STANDBY ? role : other.role,
                Math.max(lag, other.lag),
                staleness.compareTo(other.staleness) >= 0 ? staleness : other.staleness);
    }
}
