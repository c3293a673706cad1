package io.claimtracker.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.claimtracker.schemas.SetupException;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A schema registry inside this process, on loopback, which Confluent's clients and curl talk to as to Confluent's. */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY_BYTES = 4 << 20;
    private static final int THREADS = 4;

    private final SchemaStore store;
    private final RegistryRoutes routes;
    private final ExecutorService threads;
    private final HttpServer server;

    private EmbeddedRegistry(SchemaStore store, HttpServer server) {
        this.store = store;
        this.server = server;
        this.routes = new RegistryRoutes(store);
        this.threads = Executors.newFixedThreadPool(THREADS, EmbeddedRegistry::thread);
    }

    /**
     * Starts a registry.
     *
     * @param file where its registrations are kept; those of an earlier registry are taken up, ids and all
     * @param port to listen on, on loopback; 0 for any that is free
     * @throws SetupException if the port or the file cannot be had
     */
    public static EmbeddedRegistry start(Path file, int port) {
        LoopbackPort asked = new LoopbackPort(port, "--registry-port");
        LoopbackPort.requireFree(asked);
        SchemaStore store = new SchemaStore(file);
        try {
            EmbeddedRegistry registry = new EmbeddedRegistry(store, HttpServer.create(asked.address(), 0));
            registry.listen();
            return registry;
        } catch (IOException e) {
            store.close();
            throw new SetupException(asked.inUse(), e);
        }
    }

    /** Where clients find it. */
    public String url() {
        return "http://" + LoopbackPort.HOST + ":" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        store.close();
    }

    private void listen() {
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (RegistryException e) {
                send(exchange, e.status(), error(e.code(), e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                send(exchange, 500, error(50001, String.valueOf(e.getMessage())));
            }
        }
    }

    private JsonNode answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        return routes.answer(exchange.getRequestMethod(), path(uri), query(uri), body(exchange));
    }

    /** The path's segments, each decoded after they are parted: a subject may have a slash in it. */
    private static List<String> path(URI uri) {
        return Arrays.stream(uri.getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                query.put(decode(name), equals < 0 ? "" : decode(parameter.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RegistryException(400, 400, "not a valid URL: " + e.getMessage());
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new RegistryException(413, 413, "a request may have " + MAX_BODY_BYTES + " bytes at most");
        }
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new RegistryException(400, 400, "the request is not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode error(int code, @Nullable String message) {
        return JSON.createObjectNode().put("error_code", code).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "registry");
        thread.setDaemon(true);
        return thread;
    }
}
