package io.claimtracker.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/**
 * A partition that this instance could not read.
 *
 * @param partition its number
 * @param owner the instance that holds it; empty while nobody serves it, or this instance does not yet
 */
public record MissingPartition(int partition, Optional<HostInfo> owner) {
    /** What to throw when the answer hangs on this partition. */
    public QueryException unavailable() {
        return owner.<QueryException>map(host -> new NotHeldException(partition, host))
                .orElseGet(() -> new RestoringException(partition));
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("partition", partition)
                .put("reason", owner.isPresent() ? "HELD_ELSEWHERE" : "RESTORING")
                .put("owner", owner.map(host -> host.host() + ":" + host.port()).orElse(null));
    }
}
