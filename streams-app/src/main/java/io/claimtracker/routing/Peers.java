package io.claimtracker.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;

/** The other instances, to be asked. */
public interface Peers {
    /**
     * Asks an instance for a partition that it has, or a copy of it.
     *
     * @param maxStaleness how old a copy may be; zero for none at all
     * @return completes exceptionally when it cannot be reached in time, or cannot say; {@link PartAnswer.Missing} when it
     *     has no such partition, or too old a one
     */
    CompletableFuture<PartAnswer> ask(
            HostInfo host, PartRead read, int partition, Map<String, String> parameters, Duration maxStaleness);

    /** Asks an instance how it stands; completes exceptionally when it cannot be reached in time. */
    CompletableFuture<JsonNode> status(HostInfo host);
}
