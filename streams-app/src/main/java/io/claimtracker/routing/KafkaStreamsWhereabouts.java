package io.claimtracker.routing;

import io.claimtracker.topology.PartitionedBy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;

/** Who has which partition, as the metadata of a running Kafka Streams instance has it. No other host is ever named. */
public final class KafkaStreamsWhereabouts implements Whereabouts {
    private final KafkaStreams streams;

    public KafkaStreamsWhereabouts(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public Location of(PartitionedBy by, int partition) {
        StreamPartitioner<String, Object> thisPartition = (topic, key, value, count) -> Optional.of(Set.of(partition));
        try {
            KeyQueryMetadata known = streams.queryMetadataForKey(by.store().name(), "", thisPartition);
            return known.equals(KeyQueryMetadata.NOT_AVAILABLE)
                    ? Location.NOWHERE
                    : new Location(
                            Optional.of(known.activeHost()).filter(KafkaStreamsWhereabouts::isHost),
                            known.standbyHosts().stream()
                                    .filter(KafkaStreamsWhereabouts::isHost)
                                    .toList());
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return Location.NOWHERE; // Not running: nobody is known to have anything.
        }
    }

    @Override
    public List<HostInfo> instances() {
        try {
            return streams.metadataForAllStreamsClients().stream()
                    .map(StreamsMetadata::hostInfo)
                    .filter(KafkaStreamsWhereabouts::isHost)
                    .toList();
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return List.of();
        }
    }

    private static boolean isHost(HostInfo host) {
        return !host.equals(HostInfo.unavailable());
    }
}
