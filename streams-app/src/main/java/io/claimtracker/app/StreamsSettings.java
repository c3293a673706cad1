package io.claimtracker.app;

import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.topology.BoundedRocksDb;
import io.claimtracker.topology.DeadLetterHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams, with the reason for each that is not the default. */
final class StreamsSettings {
    private StreamsSettings() {}

    static Properties of(ServiceConfig config, BoundedRocksDb.Memory memory) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
        settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, config.advertise());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                config.stateDir().toAbsolutePath().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbyReplicas());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // A change is visible one commit a stage after it was made; there are three.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        // Ten minutes, the default, is long to wait for a warmed-up store to be handed over.
        settings.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, 60_000);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        // We have no global table; without this every start warns of what would become of one.
        settings.put("processing.exception.handler.global.enabled", true);
        settings.put(DeadLetterHandler.REGISTRY_URL, config.registry());
        settings.put(DeadLetterHandler.REGISTRY_SETTINGS, config.registryClient());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(BoundedRocksDb.MEMORY, memory);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // What one poll brings must be done within max.poll.interval.ms, five minutes, however slow each record is.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
        // A long article may keep a thread busy; ten seconds, the default under exactly-once, would abort it.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), TopicSetup.MAX_DEAD_LETTER_BYTES);
        // The topics behind the stores take what our own topics take; at the brokers' default, 1 MiB, a long article
        // would
        // kill one thread after the other.
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), TopicSetup.MAX_RECORD_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // Telemetry to the broker would only be refused: nobody here subscribes to it.
        settings.put("enable.metrics.push", false);
        settings.putAll(config.kafka());
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    /** Settings of the clients that set up and look: no streams among them. */
    static Properties client(ServiceConfig config) {
        Properties properties = new Properties();
        properties.putAll(config.kafka());
        properties.put("bootstrap.servers", config.bootstrap());
        properties.put("enable.metrics.push", "false");
        return properties;
    }
}
