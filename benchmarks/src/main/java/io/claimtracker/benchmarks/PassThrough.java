package io.claimtracker.benchmarks;

import io.claimtracker.app.Backlog;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The least that Kafka Streams can do with the articles, under the service's settings: from one topic to another. */
final class PassThrough implements Measured {
    private static final String APPLICATION_ID = "pass-through";
    private static final String SINK = "articles-passed-through";

    private final KafkaStreams streams;
    private final Backlog backlog;

    private PassThrough(KafkaStreams streams, Backlog backlog) {
        this.streams = streams;
        this.backlog = backlog;
    }

    static PassThrough start(LocalCluster cluster, Path state, int threads) {
        createSink(cluster);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.ARTICLES.name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(SINK, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        KafkaStreams streams = new KafkaStreams(builder.build(), settings(cluster, state, threads));
        streams.start();
        return new PassThrough(streams, new Backlog(cluster.client(), APPLICATION_ID, List.of(Topics.ARTICLES.name())));
    }

    @Override
    public boolean isDone() {
        if (streams.state().hasCompletedShutdown()) {
            throw new IllegalStateException("the pass-through has ended: " + streams.state());
        }
        return streams.state() == KafkaStreams.State.RUNNING && backlog.total() == 0;
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(30));
        backlog.close();
    }

    private static Properties settings(LocalCluster cluster, Path state, int threads) {
        Properties settings = cluster.client();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), TopicSetup.MAX_RECORD_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put("enable.metrics.push", false);
        return settings;
    }

    private static void createSink(LocalCluster cluster) {
        NewTopic sink = new NewTopic(SINK, TopicSetup.DEFAULT_PARTITIONS, (short) 1)
                .configs(
                        Map.of("max.message.bytes", String.valueOf(TopicSetup.MAX_RECORD_BYTES), "retention.ms", "-1"));
        try (Admin admin = Admin.create(cluster.client())) {
            admin.createTopics(List.of(sink)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + SINK + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + SINK, e);
        }
    }
}
