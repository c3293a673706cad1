package io.claimtracker.local;

import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.TopicSetup;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker and its controller (KRaft) inside this process, on loopback, for one user's data.
 *
 * <p>The controller is named in the settings and not in the log, so that a log directory can be opened again on other
 * ports.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final int BATCH_HEADROOM_BYTES = 64 << 10;

    private static final Map<String, String> FOR_ONE_NODE = Map.of(
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            // A transaction that begins while the one before it still ends waits here. Sent back to try again, as it is
            // by
            // default after 100 ms, it would put a warning on the terminal each time.
            "add.partitions.to.txn.retry.backoff.max.ms", "10000",
            // There is nobody to wait for.
            "group.initial.rebalance.delay.ms", "0");

    private static final Map<String, String> FOR_OUR_DATA = Map.of(
            "auto.create.topics.enable", "false",
            "num.partitions", String.valueOf(TopicSetup.DEFAULT_PARTITIONS),
            "message.max.bytes", String.valueOf(TopicSetup.MAX_RECORD_BYTES + BATCH_HEADROOM_BYTES),
            // Records bear the years they speak of; no cleaner may take them for stale.
            "log.retention.ms", "-1",
            // A data directory may lie unused for long; its readers go on where they were (ten years, in minutes).
            "offsets.retention.minutes", "5256000");

    private static final Map<String, String> FOR_A_SMALL_PROCESS = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "num.recovery.threads.per.data.dir", "2",
            "log.cleaner.enable", "true",
            "log.cleaner.threads", "1",
            "log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20),
            "log.segment.bytes", String.valueOf(256 << 20),
            "log.index.size.max.bytes", String.valueOf(2 << 20));

    private final int port;
    private final KafkaRaftServer server;

    private EmbeddedBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param log where its data is, or will be: the log of an earlier broker is taken up, after an unclean end too
     * @param port to listen on, on loopback; 0 for any that is free
     * @throws SetupException if the port or the directory cannot be had
     */
    public static EmbeddedBroker start(Path log, int port) {
        LoopbackPort asked = new LoopbackPort(port, "--kafka-port");
        LoopbackPort.requireFree(asked);
        int free = asked.resolve();
        int controllerPort = new LoopbackPort(0, CONTROLLER).resolve();
        KafkaConfig settings = KafkaConfig.fromProps(settings(log, free, controllerPort), false);
        format(log);
        KafkaRaftServer server = new KafkaRaftServer(settings, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new SetupException("the broker on " + log + " does not start: " + e.getMessage(), e);
        }
        return new EmbeddedBroker(free, server);
    }

    /** Where clients begin: host:port. */
    public String bootstrap() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Ends cleanly, and returns when everything is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path log) {
        // Written last of all, so its presence means that an earlier format came to its end.
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new SetupException("cannot prepare the broker's directory " + log + ": " + e.getMessage(), e);
        }
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        String controller = LoopbackPort.HOST + ":" + controllerPort;
        String broker = "PLAINTEXT://" + LoopbackPort.HOST + ":" + port;
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@" + controller,
                "controller.listener.names",
                CONTROLLER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "listeners",
                broker + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                broker,
                "log.dirs",
                log.toString()));
        settings.putAll(FOR_ONE_NODE);
        settings.putAll(FOR_OUR_DATA);
        settings.putAll(FOR_A_SMALL_PROCESS);
        return settings;
    }
}
