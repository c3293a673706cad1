package io.claimtracker.query;

import java.util.List;
import org.apache.kafka.streams.state.HostInfo;

/**
 * How the system stands, as one instance sees it.
 *
 * @param application what this instance is one of
 * @param state of this instance, in the words of Kafka Streams
 * @param instances all that are known
 * @param tasks of this instance
 * @param stores how far this instance's copies are behind their changelogs
 */
public record Status(
        Application application, String state, List<Instance> instances, List<Task> tasks, List<StoreLag> stores) {
    public Status {
        instances = List.copyOf(instances);
        tasks = List.copyOf(tasks);
        stores = List.copyOf(stores);
    }

    /**
     * What all instances that share the work have in common.
     *
     * @param id the application id
     * @param views the name of the views it writes; empty for those without one
     * @param extractor the version of its extractor
     */
    public record Application(String id, String views, String extractor) {}

    /**
     * An instance of the streams app.
     *
     * @param host where the others reach it
     * @param self whether it is the one asked
     * @param active how many topic partitions it works on
     * @param standby how many it keeps copies for
     */
    public record Instance(HostInfo host, boolean self, int active, int standby) {
        /** Its host and port. */
        public String address() {
            return host.host() + ":" + host.port();
        }
    }

    /**
     * A task of this instance.
     *
     * @param id as Kafka Streams names it
     * @param thread that runs it
     * @param active whether it works, or just keeps a copy
     */
    public record Task(String id, String thread, boolean active) {}

    /**
     * A copy of one partition of a store.
     *
     * @param position how many offsets of its changelog it has
     * @param end how many there are
     */
    public record StoreLag(String store, int partition, long position, long end) {
        /** How many offsets it is behind. */
        public long lag() {
            return Math.max(0, end - position);
        }
    }
}
