package io.claimtracker.app;

import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.TopicSetup;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The one step that creates topics and registers schemas; services do neither. */
@Command(
        name = "setup",
        description = "Creates the topics and registers the schemas; what is there already stays as it is.")
public final class SetupCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each topic: how many instances and threads can share the work"
                    + " (default: ${DEFAULT-VALUE}).")
    private int partitions = TopicSetup.DEFAULT_PARTITIONS;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Replicas of each topic (default: as the brokers are configured).")
    private int replication;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (partitions < 1 || partitions > 1_000 || replication < 0 || replication > 100) {
            throw new ConfigException("--partitions must be from 1 to 1000 and --replication from 1 to 100");
        }
        ServiceConfig config = ServiceConfig.of(cluster.settings());
        SchemaRegistry registry = new SchemaRegistry(config.registry(), config.registryClient());
        PrintWriter out = spec.commandLine().getOut();
        try (TopicSetup topics = new TopicSetup(StreamsSettings.client(config))) {
            List<String> created = topics.create(config.views(), partitions, replication);
            out.println("topics created: " + (created.isEmpty() ? "none, all were there" : String.join(", ", created)));
            int count = topics.requirePartitions(config.views());
            out.println("partitions of each: " + count);
        }
        Map<String, Integer> ids = registry.register(config.views());
        ids.forEach((subject, id) -> out.println("schema " + id + ": " + subject));
        out.flush();
        return 0;
    }
}
