package io.claimtracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

class FirstPartPartitionerTest {
    private static final int PARTITIONS = 7;

    @Test
    void everyEditionOfAnArticleGoesWhereItsUriBelongs() {
        for (int i = 0; i < 100; i++) {
            String uri = "https://example.org/" + i;
            int expected = BuiltInPartitioner.partitionForKey(uri.getBytes(StandardCharsets.UTF_8), PARTITIONS);

            assertThat(partition(RecordKey.of(uri, "2021-10-01T00:00:00.000Z", "a")))
                    .isEqualTo(expected);
            assertThat(partition(RecordKey.of(uri, "2022-10-01T00:00:00.000Z", "b")))
                    .isEqualTo(expected);
            assertThat(partition(uri)).isEqualTo(expected);
        }
    }

    @Test
    void recordWithoutTextKeyIsRefused() {
        assertThatThrownBy(() -> partition(42)).hasMessageContaining("needs a key that is text");
    }

    private static int partition(Object key) {
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return new FirstPartPartitioner().partition("articles", key, bytes, "", new byte[0], cluster());
    }

    private static Cluster cluster() {
        Node node = new Node(0, "localhost", 9092);
        Node[] nodes = {node};
        List<PartitionInfo> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new PartitionInfo("articles", number, node, nodes, nodes))
                .toList();
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }
}
