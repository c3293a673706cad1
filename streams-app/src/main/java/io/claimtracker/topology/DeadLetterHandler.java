package io.claimtracker.topology;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts aside what our own topics hold and cannot be read, and what makes a processor fail, and lets the stream go on
 * (KIP-1033, KIP-1034). Records of the articles topic do not come here unless something unforeseen happens: that one of
 * them is unreadable is foreseen, see {@link ArticleProcessor}.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    /** The setting under which the registry's URL is passed. */
    public static final String REGISTRY_URL = "claim-tracker.registry.url";

    /** The setting under which the registry client's settings are passed, a map. */
    public static final String REGISTRY_SETTINGS = "claim-tracker.registry.settings";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private static final int NOT_FOUND = 404;

    private Serializer<DeadLetter> serializer;

    /** Made by Kafka Streams, which configures it before use. */
    @SuppressWarnings("NullAway.Init")
    public DeadLetterHandler() {}

    @Override
    @SuppressWarnings("unchecked")
    public void configure(Map<String, ?> configs) {
        Map<String, ?> settings =
                configs.get(REGISTRY_SETTINGS) instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
        SchemaRegistry registry = new SchemaRegistry(String.valueOf(configs.get(REGISTRY_URL)), settings);
        serializer = Topics.DEAD_LETTERS.valueSerde(registry).serializer();
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return mayPass(exception)
                ? DeserializationExceptionHandler.Response.fail()
                : DeserializationExceptionHandler.Response.resume(
                        List.of(letter(context, "read", record.key(), record.value(), exception)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return mayPass(exception)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(List.of(letter(
                        context,
                        context.processorNodeId(),
                        context.sourceRawKey(),
                        context.sourceRawValue(),
                        exception)));
    }

    /**
     * Whether the fault lies not with the record but with what surrounds it: the registry, the brokers, the disk. Then the
     * thread fails, and the record is tried again by the one that takes its place.
     */
    private static boolean mayPass(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            boolean registryRefused = cause instanceof RestClientException answer && answer.getStatus() != NOT_FOUND;
            boolean kafkaFailed = cause instanceof KafkaException && !(cause instanceof SerializationException);
            boolean network = cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException;
            if (cause instanceof SetupException || registryRefused || kafkaFailed || network) {
                return true;
            }
        }
        return false;
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context,
            String stage,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception) {
        LOG.warn(
                "put aside the record at {}-{} offset {}: {} failed: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                stage,
                exception.toString());
        DeadLetter letter = DeadLetters.of(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                key,
                value,
                stage,
                exception.toString(),
                exception.getClass().getName());
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(), serializer.serialize(Topics.DEAD_LETTERS.name(), letter));
    }
}
