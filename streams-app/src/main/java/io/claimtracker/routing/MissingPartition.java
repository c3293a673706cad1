package io.claimtracker.routing;

import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/**
 * A partition that could not be read.
 *
 * @param partition its number
 * @param reason why not
 * @param owner the instance that has it; empty while nobody does
 */
public record MissingPartition(int partition, Reason reason, Optional<HostInfo> owner) {
    /** Why a partition could not be read. */
    public enum Reason {
        /** Nobody serves it yet: it is being restored, or moved. */
        RESTORING,
        /** Its owner does not answer, nor does anybody who has a copy. */
        UNREACHABLE,
        /** There is a copy, but an older one than was asked for. */
        TOO_STALE
    }

    /** The reason in words, and what to do. */
    public String inWords() {
        String which = "partition " + partition;
        return switch (reason) {
            case RESTORING -> which + " is still being restored";
            case UNREACHABLE ->
                which + " cannot be reached"
                        + owner.map(host -> " at " + host.host() + ":" + host.port())
                                .orElse("");
            case TOO_STALE -> which + " has no copy that is as fresh as maxStaleness asks";
        };
    }
}
