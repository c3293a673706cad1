package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.PositionShift;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shifts as they happen, over HTTP. */
class ShiftEventsTest {
    private final ServedApi api = new ServedApi(Sample.stores());

    @AfterEach
    void end() {
        api.close();
    }

    /** A stream being read. */
    private static final class Stream implements AutoCloseable {
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;

        Stream(ServedApi api, String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The lines up to the next empty one. */
        List<String> next() throws IOException {
            List<String> event = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                event.add(line);
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private static PositionShift shift(String id, String at) {
        return PositionShift.newBuilder(Sample.shift())
                .setId(id)
                .setAt(Instant.parse(at))
                .build();
    }

    @Test
    void whatComesIsSentWithAnIdToGoOnFrom() throws IOException, InterruptedException {
        api.feed().add(shift("before", "2021-09-27T00:00:00Z"));
        try (Stream stream = new Stream(api, "/v1/shifts/stream")) {
            assertThat(stream.response.headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=utf-8");
            assertThat(stream.next()).containsExactly("retry: 2000", "id: 1");
            api.feed().add(shift("after", "2021-09-28T00:00:00Z"));
            List<String> event = stream.next();
            assertThat(event.subList(0, 2)).containsExactly("id: 2", "event: shift");
            assertThat(ServedApi.parse(event.get(2).substring("data: ".length()))
                            .get("id")
                            .asText())
                    .isEqualTo("after");
            api.feed().retract("mark-milley", "after");
            assertThat(stream.next())
                    .containsExactly(
                            "id: 3", "event: retracted", "data: {\"id\":\"after\",\"holder\":\"mark-milley\"}");
        }
    }

    @Test
    void aShiftThatHoldsIsSentAsListsHaveIt() throws IOException, InterruptedException {
        try (Stream stream = new Stream(api, "/v1/shifts/stream", "Last-Event-ID", "0")) {
            assertThat(stream.next()).contains("id: 0");
            api.feed().add(Sample.shift());
            String data = stream.next().get(2).substring("data: ".length());
            String id = Sample.shift().getId();
            assertThat(api.get("/v1/shifts").get("items")).anySatisfy(item -> {
                assertThat(item.get("id").asText()).isEqualTo(id);
                assertThat(item).isEqualTo(ServedApi.parse(data));
            });
        }
    }

    @Test
    void whoComesBackWithAnIdMissesNothingAndGetsNothingTwice() throws IOException, InterruptedException {
        for (int number = 1; number <= 5; number++) {
            api.feed().add(shift("shift-" + number, "2021-09-28T00:00:00Z"));
        }
        try (Stream stream = new Stream(api, "/v1/shifts/stream", "Last-Event-ID", "3")) {
            assertThat(stream.next()).contains("id: 3");
            assertThat(stream.next()).contains("id: 4");
            assertThat(stream.next()).contains("id: 5");
        }
    }

    @Test
    void oneActorsStreamHasWhatConcernsItAsHolderOrMainTarget() throws IOException, InterruptedException {
        try (Stream holder = new Stream(api, "/v1/shifts/stream?actor=mark-milley");
                Stream target = new Stream(api, "/v1/shifts/stream?actor=al-qaeda");
                Stream other = new Stream(api, "/v1/shifts/stream?actor=somebody-else")) {
            for (Stream stream : List.of(holder, target, other)) {
                assertThat(stream.next()).contains("id: 0");
            }
            api.feed().add(shift("one", "2021-09-28T00:00:00Z"));
            api.feed().retract("mark-milley", "one");
            assertThat(holder.next()).contains("id: 1", "event: shift");
            assertThat(target.next()).contains("id: 1", "event: shift");
            assertThat(other.next()).contains("id: 2", "event: retracted");
        }
    }

    @Test
    void streamsAreNoMoreThanMayBeAndWhoLeavesMakesRoom() throws IOException, InterruptedException {
        List<Stream> streams = new ArrayList<>();
        for (int number = 0; number < ShiftEvents.MOST_STREAMS; number++) {
            streams.add(new Stream(api, "/v1/shifts/stream"));
        }
        HttpResponse<String> refused = api.send("GET", "/v1/shifts/stream");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(api.get("/v1/shifts").get("items")).isNotEmpty();
        for (Stream stream : streams) {
            stream.close();
        }
        Awaitility.await("those who left are noticed at the next event").until(() -> {
            api.feed().retract("nobody", "nothing");
            return api.feed().followers() == 0;
        });
        try (Stream stream = new Stream(api, "/v1/shifts/stream")) {
            assertThat(stream.next()).isNotEmpty();
        }
    }
}
