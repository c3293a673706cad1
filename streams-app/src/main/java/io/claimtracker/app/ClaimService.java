package io.claimtracker.app;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import io.claimtracker.avro.ViewsOwner;
import io.claimtracker.edition.EditionHistory;
import io.claimtracker.query.ApiServer;
import io.claimtracker.query.ApiSettings;
import io.claimtracker.query.KafkaStreamsStatus;
import io.claimtracker.query.Status;
import io.claimtracker.routing.HttpPeers;
import io.claimtracker.routing.KafkaStreamsStoreReader;
import io.claimtracker.routing.KafkaStreamsWhereabouts;
import io.claimtracker.routing.LocalPart;
import io.claimtracker.routing.Router;
import io.claimtracker.routing.StandbyWatch;
import io.claimtracker.routing.StoreReader;
import io.claimtracker.routing.Whereabouts;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import io.claimtracker.topology.BoundedRocksDb;
import io.claimtracker.topology.ClaimTopology;
import io.claimtracker.topology.ClaimTopology.Limits;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running instance: the streams app and the API over its stores. */
public final class ClaimService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimService.class);
    private static final Duration TO_END = Duration.ofSeconds(30);
    private static final String REPARTITION = "-repartition";
    private static final long ROCKSDB_BYTES = 256L << 20;
    private static final long ROCKSDB_WRITE_BUFFER_BYTES = 128L << 20;

    private final KafkaStreams streams;
    private final ApiServer api;
    private final StandbyPoll poll;
    private final HttpPeers peers;
    private final ResolutionPublisher resolutions;
    private final PrometheusMeterRegistry metrics;
    private final BoundedRocksDb.Memory memory;
    private final Backlog backlog;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    private ClaimService(
            KafkaStreams streams,
            ApiServer api,
            StandbyPoll poll,
            HttpPeers peers,
            ResolutionPublisher resolutions,
            PrometheusMeterRegistry metrics,
            BoundedRocksDb.Memory memory,
            Backlog backlog) {
        this.streams = streams;
        this.api = api;
        this.poll = poll;
        this.peers = peers;
        this.resolutions = resolutions;
        this.metrics = metrics;
        this.memory = memory;
        this.backlog = backlog;
    }

    /**
     * Starts an instance and returns once its API listens; the views may still be filling.
     *
     * @throws io.claimtracker.schemas.SetupException if a topic or a schema is missing, or cannot be looked up
     * @throws io.claimtracker.keys.KeyFileException if the file of API keys cannot be used
     * @throws ConfigException if a setting is wrong, or the port in use, or the views are those of another application or
     *     of another extractor
     */
    public static ClaimService start(ServiceConfig config, VersionedExtractor extractor) {
        ApiSettings apiSettings = config.access().settings();
        SchemaRegistry registry = new SchemaRegistry(config.registry(), config.registryClient());
        registry.requireRegistered(config.views());
        int partitions = partitions(config);
        Clock clock = Clock.systemUTC();
        String views = config.views().name();
        new ViewsRegister(StreamsSettings.client(config), registry)
                .claim(new ViewsOwner(views, config.applicationId(), extractor.version(), clock.instant()));
        BoundedRocksDb.Memory memory = BoundedRocksDb.Memory.of(ROCKSDB_BYTES, ROCKSDB_WRITE_BUFFER_BYTES);
        Properties settings = StreamsSettings.of(config, memory);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        Topology topology = ClaimTopology.build(
                builder,
                registry,
                extractor.extractor(),
                new Limits(partitions, config.maxBodyBytes()),
                config.views());
        KafkaStreams streams = new KafkaStreams(topology, settings);
        HostInfo self = HostInfo.buildFromEndpoint(config.advertise());
        StandbyWatch watch = new StandbyWatch(clock);
        RestoreBeginnings beginnings = new RestoreBeginnings(watch);
        streams.setGlobalStateRestoreListener(beginnings);
        streams.setStandbyUpdateListener(beginnings);
        StandbyPoll poll =
                new StandbyPoll(streams, config.applicationId(), StreamsSettings.client(config), watch, clock);
        StoreReader stores = new KafkaStreamsStoreReader(streams, partitions, watch);
        Whereabouts whereabouts = new KafkaStreamsWhereabouts(streams);
        LocalPart local = new LocalPart(stores, whereabouts, self, clock);
        HttpPeers peers = new HttpPeers(config.instanceSecret());
        PrometheusMeterRegistry metrics = ServiceMetrics.of(streams, stores);
        ResolutionPublisher resolutions = ResolutionPublisher.of(StreamsSettings.client(config), registry);
        ApiServer api = new ApiServer(
                new Router(stores, local, whereabouts, peers, self, clock),
                local,
                config.instanceSecret(),
                new KafkaShiftFeed(
                        StreamsSettings.client(config),
                        registry,
                        config.views().topic(Topics.POSITION_SHIFTS),
                        partitions),
                EditionHistory::current,
                resolutions,
                new KafkaDeadLetterLog(StreamsSettings.client(config), registry),
                new KafkaStreamsStatus(
                        streams,
                        self,
                        new Status.Application(config.applicationId(), views, extractor.version()),
                        topology.describe()),
                metrics,
                clock,
                apiSettings);
        Backlog backlog = new Backlog(
                StreamsSettings.client(config), config.applicationId(), inputs(topology, config.applicationId()));
        ClaimService service = new ClaimService(streams, api, poll, peers, resolutions, metrics, memory, backlog);
        service.run(config);
        return service;
    }

    private void run(ServiceConfig config) {
        try {
            listen(config);
            streams.setUncaughtExceptionHandler(new ThreadReplacement());
            streams.setStateListener((state, before) -> {
                LOG.info("the streams app is {}", state);
                if (state == KafkaStreams.State.ERROR || state == KafkaStreams.State.NOT_RUNNING) {
                    ended.countDown();
                }
            });
            streams.start();
            poll.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void listen(ServiceConfig config) {
        try {
            api.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            throw new ConfigException("port " + config.port() + " on " + config.host()
                    + " is in use, or not for this user; choose another with --port");
        }
    }

    /** The port the API listens on. */
    public int port() {
        return api.port();
    }

    /**
     * Waits until every record that was in the articles topic when this was called is in the views.
     *
     * @return false if that took longer than the patience given
     * @throws IllegalStateException if it never will be, because the streams app has failed
     */
    public boolean awaitLoaded(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            if (ended.getCount() == 0) {
                throw new IllegalStateException("the streams app has ended: " + streams.state());
            }
            if (streams.state() == KafkaStreams.State.RUNNING && backlog.total() == 0) {
                return true;
            }
        } while (!ended.await(100, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline);
        return false;
    }

    /** Whether it still runs. */
    public boolean running() {
        return ended.getCount() > 0;
    }

    /**
     * Waits until the instance has ended.
     *
     * @return whether it was asked to; false when it failed
     */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        if (!closed.get()) {
            LOG.error("the streams app has failed; this instance ends");
            close();
            return false;
        }
        return true;
    }

    /** Ends the API and the streams app cleanly, and returns when they have ended. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        api.close();
        peers.close();
        poll.close();
        resolutions.close();
        // Left without a word, the group would wait for this instance until its session times out: 45 s in which nobody
        // has its partitions, this instance's next start included.
        if (!streams.close(CloseOptions.timeout(TO_END).withGroupMembershipOperation(LEAVE_GROUP))) {
            LOG.warn("the streams app did not end within {} s", TO_END.toSeconds());
        }
        backlog.close();
        metrics.close();
        memory.close();
        ended.countDown();
    }

    /**
     * Every topic that the topology reads, those between its stages included: a stage that has not committed anything yet
     * is known to be behind by these alone.
     */
    private static List<String> inputs(Topology topology, String applicationId) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(node -> ((TopologyDescription.Source) node).topicSet().stream())
                .map(topic -> topic.endsWith(REPARTITION) ? applicationId + "-" + topic : topic)
                .toList();
    }

    private static int partitions(ServiceConfig config) {
        try (TopicSetup topics = new TopicSetup(StreamsSettings.client(config))) {
            return topics.requirePartitions(config.views());
        }
    }
}
