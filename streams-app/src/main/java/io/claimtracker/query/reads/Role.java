package io.claimtracker.query.reads;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.Store;

/** In which part an actor is looked at. */
public enum Role {
    /** Whose positions they are. */
    HOLDER,
    /** Whom the positions are about. */
    TARGET;

    /** Where the rows are, under this actor. */
    Store<PositionRow> store() {
        return switch (this) {
            case HOLDER -> ClaimStores.POSITIONS;
            case TARGET -> ClaimStores.TARGET_POSITIONS;
        };
    }

    /** Where their numbers are, under this actor. */
    Store<Long> counts() {
        return switch (this) {
            case HOLDER -> ClaimStores.POSITION_COUNTS;
            case TARGET -> ClaimStores.TARGET_POSITION_COUNTS;
        };
    }

    /** How many parts of a key say whose position on what it is; the rest is its history. */
    int groupParts() {
        return switch (this) {
            case HOLDER -> ClaimStores.HOLDER_GROUP_PARTS;
            case TARGET -> ClaimStores.TARGET_GROUP_PARTS;
        };
    }
}
