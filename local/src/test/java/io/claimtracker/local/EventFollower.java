package io.claimtracker.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whoever follows the stream of shifts, and goes on at another instance where it ended at one. */
final class EventFollower implements AutoCloseable {
    private final List<String> events = new CopyOnWriteArrayList<>();

    private volatile String lastEventId;
    private volatile Optional<InputStream> body = Optional.empty();
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    /** @param lastEventId where to begin */
    EventFollower(String lastEventId) {
        this.lastEventId = lastEventId;
    }

    /** Follows at an instance until that ends, or the connection to it. */
    EventFollower at(Api api) {
        reading.join();
        reading = CompletableFuture.runAsync(() -> follow(api));
        return this;
    }

    /** Everything received, each event as its kind and the shift's id. */
    List<String> events() {
        return List.copyOf(events);
    }

    private void follow(Api api) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + "/v1/shifts/stream"))
                    .header("Last-Event-ID", lastEventId)
                    .build();
            InputStream stream = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofInputStream())
                    .body();
            body = Optional.of(stream);
            read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // The instance was killed: whoever follows goes on elsewhere.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An id counts when its event has come whole, as browsers have it. */
    private void read(BufferedReader lines) throws IOException {
        String id = lastEventId;
        String kind = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            } else if (line.startsWith("event: ")) {
                kind = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                data = line.substring("data: ".length());
            } else if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    events.add(kind + " " + Api.parse(data).path("id").asText());
                }
                lastEventId = id;
                data = "";
            }
        }
    }

    @Override
    public void close() {
        body.ifPresent(stream -> {
            try {
                stream.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
