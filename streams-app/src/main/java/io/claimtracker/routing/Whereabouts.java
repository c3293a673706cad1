package io.claimtracker.routing;

import io.claimtracker.topology.PartitionedBy;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/** Who has which partition, as the group that shares the work last agreed. */
public interface Whereabouts {
    /** Who has a partition. */
    Location of(PartitionedBy by, int partition);

    /** Every instance, this one included. */
    List<HostInfo> instances();

    /**
     * Who has a partition.
     *
     * @param active who works on it; empty while nobody is known to
     * @param standbys who keep copies
     */
    record Location(Optional<HostInfo> active, List<HostInfo> standbys) {
        public Location {
            standbys = List.copyOf(standbys);
        }

        /** Nobody is known to have it. */
        public static final Location NOWHERE = new Location(Optional.empty(), List.of());
    }
}
