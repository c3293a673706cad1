package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.schemas.EditionHash;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.TopicSetup;
import io.claimtracker.schemas.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is bad is refused with its reason or put aside whole, by a real system, and the good goes through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputIT {
    private static final Instant SENT = Instant.parse("2021-09-28T12:00:00Z");
    private static final int MEBIBYTE = 1 << 20;

    private final Path directory;

    private RunningSystem system;
    private KafkaProducer<byte[], byte[]> anybody;

    BadInputIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void start() {
        system = RunningSystem.start(directory);
        Properties settings = system.cluster().client();
        settings.setProperty("max.request.size", String.valueOf(TopicSetup.MAX_RECORD_BYTES));
        anybody = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    void stop() {
        anybody.close();
        system.close();
    }

    @Test
    void whatIsNoAvroIsPutAside() throws Exception {
        checkPutAside(key("raw/none"), utf8("{\"uri\": \"raw/none\"}"), "not Avro in the Confluent wire format");
        checkPutAside(key("raw/none"), new byte[0], "not Avro in the Confluent wire format");
    }

    @Test
    void whatNamesASchemaThatNobodyRegisteredIsPutAside() throws Exception {
        byte[] value = avro(article("raw/schema", "A text."));
        ByteBuffer.wrap(value).putInt(1, 987_654);

        checkPutAside(key("raw/schema"), value, "schema id 987654 is not in the registry");
    }

    @Test
    void whatEndsTooSoonIsPutAside() throws Exception {
        byte[] value = avro(article("raw/cut", "A text that is cut off in the middle."));

        checkPutAside(key("raw/cut"), Arrays.copyOf(value, value.length / 2), "not Article in the schema with id ");
    }

    @Test
    void theTopicTakesNoArticleWithoutAKey() {
        byte[] value = avro(article("raw/keyless", "A text."));

        assertThatThrownBy(() -> send(null, value))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(InvalidRecordException.class);
    }

    @Test
    void anArticleUnderTheKeyOfAnotherIsPutAside() throws Exception {
        byte[] value = avro(article("raw/mine", "A text."));

        checkPutAside(key("raw/another"), value, "uri 'raw/mine' is not the key's, 'raw/another'");
        checkPutAside(utf8("raw/mine"), value, "key 'raw/mine' is not a uri and the time sent");
        checkPutAside(key("raw/mine"), value, "key 'raw/mine?2021-09-28T12:00:00.000Z?hash' is not the edition's");
    }

    @Test
    void aKeyThatIsNoTextIsPutAsideAsItWas() throws Exception {
        checkPutAside(new byte[] {(byte) 0xC3, '(', 0, (byte) 0xFF}, utf8("none"), "key '");
    }

    @Test
    void aBodyThatIsTooLargeIsPutAside() throws Exception {
        Article article = article("raw/large", "x".repeat(MEBIBYTE + 1));
        byte[] key = utf8(Topics.articleKey(article.getUri(), SENT, EditionHash.of(article)));

        checkPutAside(key, avro(article), "body has 1048577 bytes, at most 1048576");
    }

    @Test
    void publishNamesFileLineAndFieldOfWhatIsBadAndSendsTheRest() throws IOException {
        Path files = Files.createDirectory(directory.resolve("files"));
        String good = Dispatch.of(
                        "files/good", "2021-09-28", "Jens Stoltenberg said that al-Qaeda could regroup in Kabul.")
                .toJson();
        Files.writeString(files.resolve("1-mixed.jsonl"), good + "\n{\"uri\": \"files/broken\", \"body\": \n");
        Files.writeString(
                files.resolve("2-nameless.json"), "{\n  \"title\": \"Nameless\",\n  \"body\": \"A text.\"\n}");
        Files.write(
                files.resolve("3-latin.json"),
                "{\"uri\": \"files/latin\",\n \"body\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                files.resolve("4-large.json"),
                Dispatch.of("files/large", "2021-09-28", "x".repeat(MEBIBYTE + 1))
                        .toJson());

        CommandRun run = system.claims("publish", "--backfill", files.toString());
        system.awaitLoaded();

        assertThat(run.code()).isOne();
        assertThat(run.out()).startsWith("sent 1 articles, 4 bad");
        assertThat(run.err().lines())
                .anySatisfy(line -> assertThat(line).contains("1-mixed.jsonl:2: is broken JSON"))
                .anySatisfy(line -> assertThat(line).contains("2-nameless.json:1: uri is missing"))
                .anySatisfy(line -> assertThat(line).contains("3-latin.json:2: body is not UTF-8 (byte 0xE9)"))
                .anySatisfy(line -> assertThat(line).contains("4-large.json:1: body is larger than 1,048,576 bytes"))
                .hasSize(4);
        assertThat(system.api().list("/v1/actors/jens-stoltenberg/timeline")).hasSize(1);
    }

    @Test
    void forgettingSaysHowManyDeadLettersHoldTheArticleAndUntilWhen() throws Exception {
        checkPutAside(key("raw/buried"), utf8("{\"uri\": \"raw/buried\"}"), "not Avro");
        checkPutAside(key("raw/buried-too"), utf8("{}"), "not Avro");

        CommandRun run = system.claims("forget", "raw/buried", "--execute", "--json");
        system.awaitLoaded();

        JsonNode letters = Api.parse(run.out()).path("deadLetters");
        assertThat(letters.path("count").asInt()).isEqualTo(1);
        assertThat(Instant.parse(letters.path("goneBy").asText()))
                .isAfter(Instant.now().plus(TopicSetup.DEAD_LETTER_RETENTION).minusSeconds(60));
        CommandRun again = system.claims("forget", "raw/buried");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).startsWith("not erased: 1 dead letter with it, which cannot be; gone by ");
    }

    /** Sends a record, a good article after it, and looks for both. */
    private void checkPutAside(byte[] key, byte[] value, String reason) throws Exception {
        RecordMetadata sent = send(key, value);
        String uri = "after/" + sent.partition() + "/" + sent.offset();
        system.publish(Dispatch.of(uri, "2021-09-28", "Mehmet Şimşek said that al-Qaeda could regroup in Kabul."));

        assertThat(lettersFor(sent)).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).startsWith(reason);
            assertThat(letter.getTopic()).isEqualTo("articles");
            assertThat(letter.getStage()).isEqualTo("read");
            assertThat(letter.getKey()).contains(ByteBuffer.wrap(key));
            assertThat(letter.getValue()).contains(ByteBuffer.wrap(value));
            assertThat(letter.getTimestamp()).isEqualTo(SENT);
        });
        // All these articles carry the same words, so they are appearances of one statement.
        JsonNode statement =
                system.api().list("/v1/actors/mehmet-simsek/timeline").get(0);
        assertThat(system.api().list("/v1/statements/" + statement.path("id").asText() + "/appearances"))
                .anySatisfy(appearance ->
                        assertThat(appearance.path("uri").asText()).isEqualTo(uri));
        checkCounters();
    }

    private RecordMetadata send(byte @Nullable [] key, byte[] value) throws Exception {
        return anybody.send(new ProducerRecord<>(Topics.ARTICLES.name(), null, SENT.toEpochMilli(), key, value))
                .get();
    }

    private List<DeadLetter> lettersFor(RecordMetadata sent) {
        return TopicContents.records(system.cluster(), Topics.DEAD_LETTERS).stream()
                .map(ConsumerRecord::value)
                .filter(letter -> letter.getPartition() == sent.partition() && letter.getOffset() == sent.offset())
                .toList();
    }

    private void checkCounters() {
        JsonNode status = system.api().get("/v1/status");
        assertThat(StreamSupport.stream(status.path("counters").spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isEqualTo(system.recordsSent());
        assertThat(status.path("deadLetters").asInt())
                .isEqualTo(TopicContents.records(system.cluster(), Topics.DEAD_LETTERS)
                        .size());
    }

    private byte[] avro(Article article) {
        SchemaRegistry registry = new SchemaRegistry(system.cluster().registryUrl());
        return Topics.ARTICLES.valueSerde(registry).serializer().serialize(Topics.ARTICLES.name(), article);
    }

    private static Article article(String uri, String body) {
        return Article.newBuilder()
                .setUri(uri)
                .setStatus(ArticleStatus.USABLE)
                .setBody(body)
                .build();
    }

    private static byte[] key(String uri) {
        return utf8(Topics.articleKey(uri, SENT, "hash"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
