package io.claimtracker.producer;

import io.claimtracker.avro.Article;
import io.claimtracker.schemas.FirstPartPartitioner;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;

/** A cluster for tests: Kafka's own test double of a producer, with the real partitioner and real serializers. */
final class FakeCluster {
    private static final int PARTITIONS = 4;

    final SchemaRegistry registry;
    final MockProducer<String, Article> producer;

    /** @param acknowledging whether every record is acknowledged at once; else a test completes or fails each */
    FakeCluster(boolean acknowledging) {
        registry = new SchemaRegistry("mock://producer");
        registry.register();
        producer = new MockProducer<>(
                cluster(),
                acknowledging,
                new FirstPartPartitioner(),
                Topics.ARTICLES.keySerde().serializer(),
                Topics.ARTICLES.valueSerde(registry).serializer());
    }

    ArticlePublisher publisher() {
        return new ArticlePublisher(producer);
    }

    /** The records of a topic as one line each: key with its tabs as bars, time, status. */
    List<String> records() {
        return producer.history().stream()
                .map(sent -> sent.key().replace('\t', '|') + " " + sent.timestamp() + " "
                        + sent.value().getStatus())
                .toList();
    }

    static Map<String, String> headers(ProducerRecord<String, Article> sent) {
        Map<String, String> headers = new TreeMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Cluster cluster() {
        Node node = new Node(0, "localhost", 9092);
        Node[] nodes = {node};
        List<PartitionInfo> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new PartitionInfo(Topics.ARTICLES.name(), number, node, nodes, nodes))
                .toList();
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }
}
