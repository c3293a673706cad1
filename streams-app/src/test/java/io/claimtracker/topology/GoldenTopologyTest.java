package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/** The topology is a reviewed text: names of operators, stores and topics outlive a deployment. */
class GoldenTopologyTest {
    @Test
    void theTopologyIsTheOneThatWasReviewed() throws IOException {
        String described = topology().describe().toString().stripTrailing() + "\n";
        Files.writeString(Path.of("target/topology.txt"), described);

        assertThat(described)
                .as("target/topology.txt, to be copied over src/test/resources/topology.txt if the change is meant")
                .isEqualTo(golden());
    }

    @Test
    void namedViewsAreWrittenAndReadInTopicsOfTheirOwn() {
        String described = topology(new Views("next")).describe().toString();

        assertThat(described.replace("next.", ""))
                .isEqualTo(topology().describe().toString());
        for (Topic<?> topic : new Views("next").derived()) {
            assertThat(described).contains(topic.name());
        }
        for (Topic<?> topic : Views.UNNAMED.derived()) {
            assertThat(described)
                    .doesNotContain("topic: " + topic.name() + ")")
                    .doesNotContain("topics: [" + topic.name() + "]");
        }
    }

    /** What one instance is asked for it must have whole: all stores that are partitioned alike, in one task. */
    @Test
    void allStoresArePartitionedByOneOfThreeThingsAndLieTogether() {
        Set<Set<String>> together = topology().describe().subtopologies().stream()
                .map(part -> part.nodes().stream()
                        .filter(TopologyDescription.Processor.class::isInstance)
                        .flatMap(node -> ((TopologyDescription.Processor) node).stores().stream())
                        .collect(Collectors.toSet()))
                .filter(stores -> !stores.isEmpty())
                .collect(Collectors.toSet());

        assertThat(together).hasSize(PartitionedBy.values().length);
        for (PartitionedBy by : PartitionedBy.values()) {
            assertThat(together)
                    .anySatisfy(stores -> assertThat(stores).contains(by.store().name()));
        }
    }

    /** With explicit naming required, a generated name fails the build of the topology itself. */
    private static Topology topology() {
        return topology(Views.UNNAMED);
    }

    private static Topology topology(Views views) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "golden");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        return ClaimTopology.build(
                builder, new SchemaRegistry("mock://golden"), new LineExtractor(), Newsroom.LIMITS, views);
    }

    private static String golden() throws IOException {
        try (InputStream golden = GoldenTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
