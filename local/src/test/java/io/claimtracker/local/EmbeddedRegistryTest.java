package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded registry, asked over HTTP by Confluent's own client and by plain requests. */
final class EmbeddedRegistryTest {
    private static final AvroSchema NAME = record("{'name': 'name', 'type': 'string', 'default': ''}");
    private static final AvroSchema NAME_AND_AGE =
            record("{'name': 'name', 'type': 'string', 'default': ''}, {'name': 'age', 'type': 'int', 'default': 0}");
    private static final AvroSchema AGE_REQUIRED = record("{'name': 'age', 'type': 'int'}");

    private final Path directory;

    private EmbeddedRegistry registry;

    EmbeddedRegistryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start(file(), 0);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void findsWhatWasRegisteredByIdByVersionAndByText() throws Exception {
        int id = client().register("people-value", NAME);

        assertThat(client().getSchemaById(id)).isEqualTo(NAME);
        assertThat(client().getId("people-value", NAME)).isEqualTo(id);
        assertThat(client().getLatestSchemaMetadata("people-value").getVersion())
                .isEqualTo(1);
        assertThat(client().getAllVersions("people-value")).containsExactly(1);
        assertThat(client().getAllSubjects()).containsExactly("people-value");
    }

    @Test
    void givesOneSchemaOneIdUnderEverySubjectAndOnce() throws Exception {
        int id = client().register("people-value", NAME);

        assertThat(client().register("staff-value", NAME)).isEqualTo(id);
        assertThat(client().register("people-value", NAME)).isEqualTo(id);
        assertThat(client().getAllVersions("people-value")).hasSize(1);
    }

    @Test
    void keepsIdsVersionsAndCompatibilityOverARestartAndCountsOn() throws Exception {
        client().updateCompatibility("people-value", "FULL_TRANSITIVE");
        int first = client().register("people-value", NAME);
        int second = client().register("people-value", NAME_AND_AGE);

        restart();

        assertThat(client().getId("people-value", NAME)).isEqualTo(first);
        assertThat(client().getSchemaById(second)).isEqualTo(NAME_AND_AGE);
        assertThat(client().getVersion("people-value", NAME_AND_AGE)).isEqualTo(2);
        assertThat(client().getCompatibility("people-value")).isEqualTo("FULL_TRANSITIVE");
        assertThat(client().register("other-value", AGE_REQUIRED)).isGreaterThan(second);
    }

    @Test
    void forgetsARegistrationThatWasCutShort() throws Exception {
        int id = client().register("people-value", NAME);
        registry.close();
        Files.writeString(file(), "{\"subject\":\"people-value\",\"versi", StandardOpenOption.APPEND);

        registry = EmbeddedRegistry.start(file(), 0);

        assertThat(client().register("people-value", NAME_AND_AGE)).isEqualTo(id + 1);
        restart();
        assertThat(client().getAllVersions("people-value")).containsExactly(1, 2);
    }

    @Test
    void namesTheLineThatItDidNotWrite() throws Exception {
        registry.close();
        Files.writeString(file(), "something else\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> EmbeddedRegistry.start(file(), 0))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("schemas.jsonl, line 1");
    }

    @Test
    void refusesASchemaThatCannotReadWhatIsThere() throws Exception {
        client().updateCompatibility("people-value", "FULL_TRANSITIVE");
        client().register("people-value", NAME);

        assertThat(client().testCompatibility("people-value", AGE_REQUIRED)).isFalse();
        assertThat(client().testCompatibility("people-value", NAME_AND_AGE)).isTrue();
        assertThatThrownBy(() -> client().register("people-value", AGE_REQUIRED))
                .isInstanceOfSatisfying(RestClientException.class, refusal -> assertThat(refusal.getStatus())
                        .isEqualTo(409));
    }

    @Test
    void tellsAnUnknownSubjectFromAnUnknownSchema() throws Exception {
        assertThatThrownBy(() -> client().getId("people-value", NAME))
                .isInstanceOfSatisfying(RestClientException.class, refusal -> assertThat(refusal.getErrorCode())
                        .isEqualTo(40401));

        client().register("people-value", NAME);

        assertThatThrownBy(() -> client().getId("people-value", NAME_AND_AGE))
                .isInstanceOfSatisfying(RestClientException.class, refusal -> assertThat(refusal.getErrorCode())
                        .isEqualTo(40403));
        assertThatThrownBy(() -> client().getSchemaById(99))
                .isInstanceOfSatisfying(RestClientException.class, refusal -> assertThat(refusal.getErrorCode())
                        .isEqualTo(40403));
    }

    @Test
    void takesSubjectsOfAnyName() throws Exception {
        client().register("a/b c+d", NAME);

        assertThat(client().getAllSubjects()).containsExactly("a/b c+d");
    }

    @Test
    void answersWhatIsNoRequestWithAnErrorBody() throws Exception {
        assertThat(send("GET", "/nothing", "")).startsWith("404 {\"error_code\":404");
        assertThat(send("DELETE", "/subjects", "")).startsWith("405 {\"error_code\":405");
        assertThat(send("POST", "/subjects/a/versions", "{")).startsWith("400 {\"error_code\":400");
        assertThat(send("POST", "/subjects/a/versions", "{\"schema\":\"{}\"}")).startsWith("422 {\"error_code\":42201");
        assertThat(send("PUT", "/config", "{\"compatibility\":\"PERHAPS\"}")).startsWith("422 {\"error_code\":42203");
        assertThat(send("GET", "/config/a", "")).startsWith("404 {\"error_code\":40408");
    }

    @Test
    void servicesSayWhichSchemaIsMissing() {
        assertThatThrownBy(() -> new SchemaRegistry(registry.url()).requireRegistered())
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("the schema of articles-value is not registered at " + registry.url())
                .hasMessageContaining("./claims setup");
    }

    @Test
    void everySchemaOfTheSystemIsAcceptedAndFoundAgain() {
        Map<String, Integer> ids = new SchemaRegistry(registry.url()).register();

        restart();

        new SchemaRegistry(registry.url()).requireRegistered();
        assertThat(new SchemaRegistry(registry.url()).register()).isEqualTo(ids);
    }

    @Test
    void saysWhichPortIsInUse() throws IOException {
        try (ServerSocket taken =
                new ServerSocket(0, 1, new LoopbackPort(0, "").address().getAddress())) {
            assertThatThrownBy(() -> EmbeddedRegistry.start(directory.resolve("other.jsonl"), taken.getLocalPort()))
                    .isInstanceOf(SetupException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " on 127.0.0.1 is in use; choose another with --registry-port");
        }
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private void restart() {
        registry.close();
        registry = EmbeddedRegistry.start(file(), 0);
    }

    private SchemaRegistryClient client() {
        return new CachedSchemaRegistryClient(registry.url(), 100);
    }

    private Path file() {
        return directory.resolve("schemas.jsonl");
    }

    private static AvroSchema record(String fields) {
        String text = "{'type': 'record', 'name': 'Person', 'fields': [" + fields + "]}";
        return new AvroSchema(text.replace('\'', '"'));
    }
}
