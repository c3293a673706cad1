package io.claimtracker.query;

import io.claimtracker.topology.ClaimStores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The status of a Kafka Streams instance. */
public final class KafkaStreamsStatus implements StatusSource {
    private final KafkaStreams streams;
    private final StoreReader stores;
    private final HostInfo self;
    private final Status.Application application;
    private final TopologyDescription topology;

    /**
     * @param self the host and port under which other instances reach this one: application.server
     * @param topology what the instance runs
     */
    public KafkaStreamsStatus(
            KafkaStreams streams,
            StoreReader stores,
            HostInfo self,
            Status.Application application,
            TopologyDescription topology) {
        this.streams = streams;
        this.stores = stores;
        this.self = self;
        this.application = application;
        this.topology = topology;
    }

    @Override
    public TopologyDescription topology() {
        return topology;
    }

    @Override
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public Status status() {
        try {
            LocalPartitions<Long> outcomes = stores.all(ClaimStores.OUTCOMES);
            return new Status(
                    application,
                    streams.state().name(),
                    instances(),
                    tasks(),
                    lags(),
                    sums(outcomes),
                    outcomes.missing());
        } catch (StreamsNotStartedException | IllegalStateException e) {
            throw new RestoringException("this instance is " + streams.state());
        } catch (InvalidStateStoreException e) {
            throw e; // A partition moved while its counters were read: not for the brokers to answer for.
        } catch (StreamsException e) {
            throw new RestoringException("the brokers do not say how far the stores are behind");
        }
    }

    private List<Status.Instance> instances() {
        return streams.metadataForAllStreamsClients().stream()
                .map(instance -> new Status.Instance(
                        instance.host() + ":" + instance.port(),
                        instance.hostInfo().equals(self),
                        instance.topicPartitions().size(),
                        instance.standbyTopicPartitions().size()))
                .sorted(Comparator.comparing(Status.Instance::address))
                .toList();
    }

    private List<Status.Task> tasks() {
        List<Status.Task> tasks = new ArrayList<>();
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            for (TaskMetadata task : thread.activeTasks()) {
                tasks.add(new Status.Task(task.taskId().toString(), thread.threadName(), true));
            }
            for (TaskMetadata task : thread.standbyTasks()) {
                tasks.add(new Status.Task(task.taskId().toString(), thread.threadName(), false));
            }
        }
        tasks.sort(Comparator.comparing(Status.Task::id));
        return tasks;
    }

    private List<Status.StoreLag> lags() {
        List<Status.StoreLag> lags = new ArrayList<>();
        streams.allLocalStorePartitionLags()
                .forEach((store, partitions) -> partitions.forEach((partition, lag) -> lags.add(
                        new Status.StoreLag(store, partition, lag.currentOffsetPosition(), lag.endOffsetPosition()))));
        lags.sort(Comparator.comparing(Status.StoreLag::store).thenComparing(Status.StoreLag::partition));
        return lags;
    }

    private static Map<String, Long> sums(LocalPartitions<Long> outcomes) {
        Map<String, Long> sums = new TreeMap<>();
        for (ReadOnlyKeyValueStore<String, Long> store : outcomes.stores()) {
            try (KeyValueIterator<String, Long> counts = store.all()) {
                counts.forEachRemaining(count -> sums.merge(count.key, count.value, Long::sum));
            }
        }
        return sums;
    }
}
