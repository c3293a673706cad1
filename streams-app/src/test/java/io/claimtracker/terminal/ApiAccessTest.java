package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiAccessTest {
    private final Path directory;

    ApiAccessTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("key"), text);
    }

    @Test
    void aKeyIsInTheFileElseInTheEnvironment() throws IOException {
        Path file = file("from-file\n");
        assertThat(ApiAccess.key(Optional.of(file), Optional.of("from-environment")))
                .contains("from-file");
        assertThat(ApiAccess.key(Optional.empty(), Optional.of("from-environment")))
                .contains("from-environment");
        assertThat(ApiAccess.key(Optional.empty(), Optional.of(""))).isEmpty();
        assertThat(ApiAccess.key(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingShown() throws IOException {
        Path file = file("two words\nX-Other: 1");
        assertThatThrownBy(() -> ApiAccess.key(Optional.of(file), Optional.empty()))
                .hasMessage(file + " holds no API key, which is one word");
        assertThatThrownBy(() -> ApiAccess.key(Optional.of(directory.resolve("none")), Optional.empty()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void theKeyGoesAlongAndWhoHasNoneIsToldHow() throws IOException {
        AtomicReference<String> given = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            given.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"detail\": \"a key is needed\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(given.get() == null ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(new ApiClient(url, Optional.of("k3y")).get("/v1/status")).isNotEmpty();
            assertThat(given).hasValue("Bearer k3y");
            assertThatThrownBy(() -> new ApiClient(url).get("/v1/status"))
                    .hasMessage("a key is needed (--key-file or CLAIMS_API_KEY gives a key)");
        } finally {
            server.stop(0);
        }
    }
}
