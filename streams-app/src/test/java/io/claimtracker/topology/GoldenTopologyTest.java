package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.schemas.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
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

    /** With explicit naming required, a generated name fails the build of the topology itself. */
    private static Topology topology() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "golden");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        return ClaimTopology.build(builder, new SchemaRegistry("mock://golden"), new LineExtractor(), Newsroom.LIMITS);
    }

    private static String golden() throws IOException {
        try (InputStream golden = GoldenTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
