package io.claimtracker.query;

import org.apache.kafka.streams.TopologyDescription;

/** Who knows what the system is made of, and how it stands. */
public interface StatusSource {
    /** Whether questions can be answered here now. */
    boolean ready();

    /** How the system stands now. */
    Status status();

    /** The topology that every instance runs. */
    TopologyDescription topology();
}
