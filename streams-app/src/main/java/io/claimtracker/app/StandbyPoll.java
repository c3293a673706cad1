package io.claimtracker.app;

import io.claimtracker.routing.StandbyWatch;
import io.claimtracker.routing.StandbyWatch.CopyId;
import io.claimtracker.routing.StandbyWatch.Observation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out again and again how far this instance's copies are. What is committed is asked of the brokers here, and not
 * taken from Kafka Streams, whose lags count what transactions still open, or of instances that died, have written.
 */
final class StandbyPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandbyPoll.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaStreams streams;
    private final String applicationId;
    private final StandbyWatch watch;
    private final Clock clock;
    private final Admin admin;
    private final ScheduledExecutorService thread;
    private Set<CopyId> known = Set.of();
    private boolean failing;
    private @Nullable ScheduledFuture<?> looking;

    StandbyPoll(KafkaStreams streams, String applicationId, Properties client, StandbyWatch watch, Clock clock) {
        this.streams = streams;
        this.applicationId = applicationId;
        this.watch = watch;
        this.clock = clock;
        this.admin = Admin.create(client);
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread poll = new Thread(task, "claims-standby-poll");
            poll.setDaemon(true);
            return poll;
        });
    }

    void start() {
        looking = thread.scheduleWithFixedDelay(this::look, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that fails changes nothing: copies then seem older and older, as is right while nobody can tell. */
    private void look() {
        try {
            Instant at = clock.instant();
            // Before the positions, and so of the copies that there were the last time: new ones are seen the next
            // time.
            Map<CopyId, Long> committed = committed(known);
            Map<CopyId, Long> positions = hasCopies() ? positions() : Map.of();
            known = positions.keySet();
            Map<CopyId, Observation> observed = new HashMap<>();
            positions.forEach((id, position) -> {
                if (committed.containsKey(id)) {
                    observed.put(id, new Observation(position, committed.get(id)));
                }
            });
            watch.observe(at, observed);
            failing = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | KafkaException | IllegalStateException e) {
            if (!failing) {
                LOG.warn("cannot tell how far copies of stores are: {}", e.toString());
            }
            failing = true;
        }
    }

    /** While an instance runs and keeps no copies for others, it has everything that it is asked for. */
    private boolean hasCopies() {
        return streams.state() == KafkaStreams.State.REBALANCING
                || (streams.state() == KafkaStreams.State.RUNNING
                        && streams.metadataForLocalThreads().stream()
                                .anyMatch(thread -> !thread.standbyTasks().isEmpty()));
    }

    private Map<CopyId, Long> committed(Set<CopyId> copies) throws InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        copies.forEach(id -> wanted.put(changelog(id), OffsetSpec.latest()));
        ListOffsetsResult ends = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        Map<CopyId, Long> committed = new HashMap<>();
        for (CopyId id : copies) {
            try {
                committed.put(
                        id,
                        ends.partitionResult(changelog(id))
                                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .offset());
            } catch (ExecutionException e) {
                LOG.debug("no end of the changelog of {}", id, e); // Not there yet: the copy has no age until it is.
            }
        }
        return committed;
    }

    private TopicPartition changelog(CopyId id) {
        return new TopicPartition(applicationId + "-" + id.store() + "-changelog", id.partition());
    }

    private Map<CopyId, Long> positions() {
        Map<CopyId, Long> positions = new HashMap<>();
        streams.allLocalStorePartitionLags()
                .forEach((store, lags) -> lags.forEach(
                        (partition, lag) -> positions.put(new CopyId(store, partition), lag.currentOffsetPosition())));
        return positions;
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(true);
        }
        thread.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
