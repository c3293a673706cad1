package io.claimtracker.query;

import io.claimtracker.query.problem.RestoringException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;

/** The status of a Kafka Streams instance. */
public final class KafkaStreamsStatus implements StatusSource {
    private final KafkaStreams streams;
    private final HostInfo self;
    private final Status.Application application;
    private final TopologyDescription topology;

    /**
     * @param self the host and port under which other instances reach this one: application.server
     * @param topology what the instance runs
     */
    public KafkaStreamsStatus(
            KafkaStreams streams, HostInfo self, Status.Application application, TopologyDescription topology) {
        this.streams = streams;
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
            return new Status(application, streams.state().name(), instances(), tasks(), lags());
        } catch (StreamsNotStartedException | IllegalStateException e) {
            throw new RestoringException("this instance is " + streams.state());
        } catch (StreamsException e) {
            throw new RestoringException("the brokers do not say how far the stores are behind");
        }
    }

    private List<Status.Instance> instances() {
        return streams.metadataForAllStreamsClients().stream()
                .map(instance -> new Status.Instance(
                        instance.hostInfo(),
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
}
