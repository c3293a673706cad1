package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.schemas.ReadResult;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLetterHandlerTest {
    private static final String REGISTRY = "mock://dead-letter-handler";

    private final SchemaRegistry registry = new SchemaRegistry(REGISTRY);
    private final DeadLetterHandler handler = new DeadLetterHandler();

    @BeforeEach
    void configure() {
        registry.register();
        handler.configure(Map.of(DeadLetterHandler.REGISTRY_URL, REGISTRY));
    }

    static Stream<Exception> faultsOfTheSurroundings() {
        return Stream.of(
                new SetupException("the registry does not answer"),
                new SerializationException("", new ConnectException("refused")),
                new SerializationException("", new RestClientException("overloaded", 503, 50301)),
                new ProcessorStateException("the disk is full"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheSurroundings")
    void whatMayPassFailsTheThreadAndLosesNothing(Exception exception) {
        assertThat(handle(exception, new byte[1]).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    static Stream<Exception> faultsOfTheRecord() {
        return Stream.of(
                new IllegalArgumentException("no such issue"),
                new SerializationException("", new RestClientException("no such schema", 404, 40403)),
                new SerializationException("", new EOFException()));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheRecord")
    void whatIsWrongWithTheRecordPutsItAside(Exception exception) {
        DeadLetter letter = letter(handle(exception, new byte[] {7}));

        assertThat(letter.getTopic()).isEqualTo("claims");
        assertThat(letter.getOffset()).isEqualTo(42);
        assertThat(letter.getStage()).isEqualTo("fold-positions");
        assertThat(letter.getReason()).isEqualTo(exception.toString());
        assertThat(letter.getValue().orElseThrow().get()).isEqualTo((byte) 7);
    }

    @Test
    void aLetterFitsIntoItsTopicHoweverLongTheRecord() {
        byte[] tooLong = new byte[TopicSetup.MAX_DEAD_LETTER_BYTES * 2];

        ProcessingExceptionHandler.Response response = handle(new IllegalArgumentException("bad"), tooLong);

        assertThat(response.deadLetterQueueRecords().get(0).value()).hasSizeLessThan(TopicSetup.MAX_DEAD_LETTER_BYTES);
        assertThat(letter(response).getReason()).contains("beginning");
    }

    private ProcessingExceptionHandler.Response handle(Exception exception, byte[] value) {
        return handler.handleError(new Place(value), new Record<>("key", "value", 0), exception);
    }

    private DeadLetter letter(ProcessingExceptionHandler.Response response) {
        byte[] bytes = response.deadLetterQueueRecords().get(0).value();
        ReadResult<DeadLetter> read = registry.reader(Topics.DEAD_LETTERS).read(bytes);
        return ((ReadResult.Value<DeadLetter>) read).value();
    }

    /** Where a record failed. */
    private static final class Place implements ErrorHandlerContext {
        private final byte[] value;

        Place(byte[] value) {
            this.value = value;
        }

        @Override
        public byte[] sourceRawValue() {
            return value;
        }

        @Override
        public String topic() {
            return "claims";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 42;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "fold-positions";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(1, 3);
        }

        @Override
        public long timestamp() {
            return -1;
        }

        @Override
        public byte[] sourceRawKey() {
            return new byte[0];
        }
    }
}
