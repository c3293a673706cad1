package io.claimtracker.local;

import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.Views;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** A broker and a registry with every topic created and every schema registered, ready for services. */
public final class LocalCluster implements AutoCloseable {
    private static final int ONE_REPLICA = 1;

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private LocalCluster(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * Starts a cluster on what a directory holds.
     *
     * @param kafkaPort of the broker; 0 for any that is free
     * @param registryPort of the registry; 0 for any that is free
     * @throws SetupException if a port or the directory cannot be had
     */
    public static LocalCluster start(DataDirectory directory, int kafkaPort, int registryPort) {
        EmbeddedRegistry registry = EmbeddedRegistry.start(directory.registry(), registryPort);
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(directory.broker(), kafkaPort);
            LocalCluster cluster = new LocalCluster(broker, registry);
            try {
                cluster.setUp(Views.UNNAMED);
                return cluster;
            } catch (RuntimeException e) {
                broker.close();
                throw e;
            }
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** Starts a cluster on ports that are free. */
    public static LocalCluster start(DataDirectory directory) {
        return start(directory, 0, 0);
    }

    /** Where Kafka clients begin: host:port. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    /** Where registry clients begin: http://host:port. */
    public String registryUrl() {
        return registry.url();
    }

    /** Settings of a Kafka client of this cluster. */
    public Properties client() {
        Properties client = new Properties();
        client.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        return client;
    }

    /** Whether any article was ever published here. */
    public boolean hasArticles() {
        try (Admin admin = Admin.create(client())) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (int partition = 0; partition < TopicSetup.DEFAULT_PARTITIONS; partition++) {
                ends.put(new TopicPartition(Topics.ARTICLES.name(), partition), OffsetSpec.latest());
            }
            return admin.listOffsets(ends).all().get().values().stream().anyMatch(end -> end.offset() > 0);
        } catch (ExecutionException e) {
            throw new SetupException("cannot look into the articles topic: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("interrupted while looking into the articles topic", e);
        }
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }

    /** Creates the topics of these views and registers their schemas; what is there already stays as it is. */
    public void setUp(Views views) {
        try (TopicSetup topics = new TopicSetup(client())) {
            topics.create(views, TopicSetup.DEFAULT_PARTITIONS, ONE_REPLICA);
        }
        new SchemaRegistry(registryUrl()).register(views);
    }
}
