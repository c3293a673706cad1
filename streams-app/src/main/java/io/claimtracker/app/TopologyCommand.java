package io.claimtracker.app;

import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Views;
import io.claimtracker.topology.ClaimTopology;
import io.claimtracker.topology.ClaimTopology.Limits;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the topology as Kafka Streams describes it. */
@Command(
        name = "topology",
        description = "Prints the topology: sources, operators, stores and sinks. Needs no cluster.")
public final class TopologyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Topology topology = ClaimTopology.build(
                new StreamsBuilder(),
                new SchemaRegistry("mock://topology"),
                (article, edition) -> List.of(),
                new Limits(TopicSetup.DEFAULT_PARTITIONS, 1),
                Views.UNNAMED);
        spec.commandLine().getOut().print(topology.describe());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
