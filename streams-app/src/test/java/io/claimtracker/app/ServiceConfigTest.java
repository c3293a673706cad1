package io.claimtracker.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.schemas.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceConfigTest {
    @Test
    void everythingHasADefaultOnLoopback() {
        ServiceConfig config = ServiceConfig.of(Map.of());

        assertThat(config.bootstrap()).isEqualTo("127.0.0.1:9092");
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.advertise()).isEqualTo("127.0.0.1:8080");
    }

    @Test
    void rawSettingsPassThroughUnderTheirPrefixes() {
        ServiceConfig config = ServiceConfig.of(
                Map.of("kafka.security.protocol", "SSL", "schema-registry.basic.auth.user.info", "me:mine"));

        assertThat(config.kafka()).containsExactly(Map.entry("security.protocol", "SSL"));
        assertThat(config.registryClient()).containsExactly(Map.entry("basic.auth.user.info", "me:mine"));
    }

    @Test
    void secretsAreMaskedWhenItIsPrinted() {
        String printed = ServiceConfig.of(Map.of(
                        "registry", "http://me:mine@registry:8081",
                        "kafka.sasl.jaas.config", "password=mine",
                        "kafka.ssl.key.password", "mine",
                        "schema-registry.basic.auth.user.info", "me:mine"))
                .toString();

        assertThat(printed).doesNotContain("mine").contains("registry = http://***@registry:8081");
    }

    @ParameterizedTest
    @CsvSource({
        "prot, 8080, unknown setting 'prot'",
        "port, eighty, port is 'eighty'",
        "port, 70000, port is 70000",
        "threads, 0, threads is 0",
        "advertise, app-1, must be host:port",
        "bootstrap, '', bootstrap is empty",
        "views, Next, 'views is ''Next'', but must be'",
    })
    void whatIsUnknownOrWrongIsNamed(String name, String value, String message) {
        assertThatThrownBy(() -> ServiceConfig.of(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void viewsOfTheirOwnAreAnApplicationOfTheirOwn() {
        assertThat(ServiceConfig.of(Map.of()).applicationId()).isEqualTo("claim-tracker");
        assertThat(ServiceConfig.of(Map.of("views", "next")).applicationId()).isEqualTo("claim-tracker-next");
        assertThat(ServiceConfig.of(Map.of("views", "next", "application-id", "mine")))
                .satisfies(config -> assertThat(config.applicationId()).isEqualTo("mine"))
                .satisfies(config -> assertThat(config.views()).isEqualTo(new Views("next")));
    }

    @Test
    void eventKindsAreFilesSeparatedByCommas() {
        assertThat(ServiceConfig.of(Map.of("event-kinds", "one.txt, two.txt")).eventKinds())
                .containsExactly(Path.of("one.txt"), Path.of("two.txt"));
        assertThat(ServiceConfig.of(Map.of()).eventKinds()).isEmpty();
    }

    @Test
    void settingsAreReadFromAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("claims.properties");
        Files.writeString(file, "threads = 4\nkafka.client.id = é\n");

        assertThat(ServiceConfig.of(ServiceConfig.file(file)).threads()).isEqualTo(4);
        assertThatThrownBy(() -> ServiceConfig.file(directory.resolve("none")))
                .hasMessageContaining("cannot read the configuration");
    }
}
