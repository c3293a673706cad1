package io.claimtracker.app;

import io.claimtracker.routing.StoreReader;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.Outcome;
import io.claimtracker.topology.Store;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** What /metrics shows: Kafka Streams' own figures, the JVM's, and what became of the records of this instance's partitions. */
final class ServiceMetrics {
    private ServiceMetrics() {}

    static PrometheusMeterRegistry of(KafkaStreams streams, StoreReader stores) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        new KafkaStreamsMetrics(streams).bindTo(metrics);
        for (Outcome outcome : Outcome.values()) {
            FunctionCounter.builder("claimtracker.article.records", stores, reader -> count(reader, outcome))
                    .tag("outcome", outcome.name())
                    .description(
                            "Records of the articles topic by what became of them; kept in a store, so exactly once.")
                    .register(metrics);
        }
        Gauge.builder("claimtracker.directory.names.due", stores, ServiceMetrics::namesDue)
                .description("Names of which not every article has been told anew yet after a change of the directory.")
                .register(metrics);
        return metrics;
    }

    private static <V> List<ReadOnlyKeyValueStore<String, V>> active(StoreReader stores, Store<V> store) {
        return IntStream.range(0, stores.partitions())
                .mapToObj(partition -> stores.active(store, partition))
                .flatMap(Optional::stream)
                .toList();
    }

    private static double namesDue(StoreReader stores) {
        double due = 0;
        for (ReadOnlyKeyValueStore<String, String> partition : active(stores, ClaimStores.NAMES_DUE)) {
            try (var names = partition.all()) {
                while (names.hasNext()) {
                    names.next();
                    due++;
                }
            }
        }
        return due;
    }

    private static double count(StoreReader stores, Outcome outcome) {
        double sum = 0;
        for (ReadOnlyKeyValueStore<String, Long> partition : active(stores, ClaimStores.OUTCOMES)) {
            @Nullable Long count = partition.get(outcome.name());
            sum += count == null ? 0 : count;
        }
        return sum;
    }
}
