package io.claimtracker.topology;

import io.claimtracker.schemas.CloudEventHeaders;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Gives each record the headers of its own event; those of the article it came from would otherwise travel on. */
final class CloudEvents<V> implements FixedKeyProcessor<String, V, V> {
    private static final String SOURCE = "/claim-tracker/streams-app";

    private final String type;
    private FixedKeyProcessorContext<String, V> context;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    CloudEvents(Class<?> valueType) {
        this.type = "io.claimtracker." + valueType.getSimpleName().toLowerCase(Locale.ROOT) + ".v1";
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        context.forward(record.withHeaders(CloudEventHeaders.of(record.key(), SOURCE, type, time)));
    }
}
