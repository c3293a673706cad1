package io.claimtracker.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.keys.KeyFileException;
import io.claimtracker.query.ServedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the API, by the settings. */
class ApiAccessTest {
    private static ApiAccess access(Map<String, String> settings) {
        return ServiceConfig.of(settings).access();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
    void onThisMachineNobodyNeedsAKey(String host) {
        ApiAccess access = access(Map.of("host", host));

        assertThat(access.keysWaived()).isFalse();
        assertThat(access.keys()).isEmpty();
        assertThat(access.corsOrigins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid"})
    void whereOtherMachinesReachItAStartSaysWhatItNeeds(String host) {
        assertThatThrownBy(() -> ServiceConfig.of(Map.of("host", host)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("host is " + host + ", so other machines reach the API: give the keys that let them in"
                        + " (api-keys or --api-keys FILE; ./claims api-key NAME --file FILE makes one), or say that"
                        + " anybody may read (api-keys-waived=true or --without-api-keys)");

        assertThat(access(Map.of("host", host, "api-keys-waived", "true")).keysWaived())
                .isTrue();
        assertThat(access(Map.of("host", host, "api-keys", "keys.txt")).keys()).hasValue(Path.of("keys.txt"));
    }

    @Test
    void theApiLetsInWhomTheSettingsName(@TempDir Path directory) throws IOException {
        Path keys = Files.writeString(directory.resolve("keys.txt"), "# nobody yet\n");
        assertThat(withoutKey(Map.of())).containsExactly(200, 202);
        assertThat(withoutKey(Map.of("api-keys-waived", "true"))).containsExactly(200, 403);
        assertThat(withoutKey(Map.of("api-keys", keys.toString()))).containsExactly(401, 401);
        assertThatThrownBy(() -> access(
                                Map.of("api-keys", directory.resolve("none").toString()))
                        .settings())
                .isInstanceOf(KeyFileException.class);
    }

    private static List<Integer> withoutKey(Map<String, String> settings) {
        try (ServedApi api = ServedApi.withSample(access(settings).settings())) {
            return api.statusesWithoutKey();
        }
    }

    @Test
    void keysCannotBeBothNeededAndWaived() {
        assertThatThrownBy(() -> ServiceConfig.of(Map.of("api-keys", "keys.txt", "api-keys-waived", "true")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("api-keys is keys.txt, but api-keys-waived says that none are needed: take one out");
        assertThatThrownBy(() -> ServiceConfig.of(Map.of("api-keys-waived", "yes")))
                .hasMessage("api-keys-waived is 'yes', but must be true or false");
    }

    @Test
    void originsAreTakenAsBrowsersWriteThem() {
        assertThat(access(Map.of(
                                "cors-origins",
                                "https://Claims.example.org, https://a.example:443,https://a.example:8443,"
                                        + "http://localhost:3000, http://127.0.0.1, http://[::1]:80"))
                        .corsOrigins())
                .containsExactly(
                        "https://claims.example.org",
                        "https://a.example",
                        "https://a.example:8443",
                        "http://localhost:3000",
                        "http://127.0.0.1",
                        "http://[::1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* | must be https://host or https://host:port, and nothing behind it",
                "null | must be https://host or https://host:port, and nothing behind it",
                "https://*.example.org | must be https://host or https://host:port, and nothing behind it",
                "https://example.org/ | must be https://host or https://host:port, and nothing behind it",
                "https://example.org?x=1 | must be https://host or https://host:port, and nothing behind it",
                "https://me@example.org | must be https://host or https://host:port, and nothing behind it",
                "http://example.org | may begin with http:// only where it is this machine's own",
                "http://127.0.0.1.example.org | may begin with http:// only where it is this machine's own",
                "ftp://example.org | must begin with https://",
            })
    void anOriginThatIsNoneOrCouldBeAnybodyIsRefused(String origin, String why) {
        assertThatThrownBy(() -> ServiceConfig.of(Map.of("cors-origins", "https://a.example, " + origin)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("cors-origins has " + origin + ", which " + why);
    }
}
