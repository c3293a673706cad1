package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.ActorType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that several partitions hold parts of, and many readers at once. */
class PagingTest {
    private static FilledStores seven() {
        FilledStores stores = new FilledStores().add(Records.MILLEY, 7, 0);
        for (int number = 1; number <= 7; number++) {
            var holder = Records.actor("holder-" + number, "Holder " + number, ActorType.OTHER);
            String day = "2021-09-0" + number;
            var position = Records.position("s" + number, day, day + "T12:00:00Z")
                    .setHolder(holder)
                    .build();
            stores.add(holder, 1, 0)
                    .add(Records.statement("s" + number, day, day + "T12:00:00Z")
                            .build())
                    .add(Records.shift("shift-" + number, day + "T00:00:00Z", position, position)
                            .setHolder(holder)
                            .build());
        }
        return stores;
    }

    private static List<List<String>> pages(ServedApi api, String path) {
        List<List<String>> pages = new ArrayList<>();
        JsonNode page = api.get(path);
        while (true) {
            List<String> ids = new ArrayList<>();
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            pages.add(ids);
            if (page.get("next").isNull()) {
                return pages;
            }
            page = api.get(path + "&cursor=" + page.get("next").asText());
        }
    }

    @Test
    void listsFromManyPartitionsAreOneListInPages() {
        try (ServedApi api = new ServedApi(seven())) {
            assertThat(pages(api, "/v1/shifts?limit=3"))
                    .containsExactly(
                            List.of("shift-7", "shift-6", "shift-5"),
                            List.of("shift-4", "shift-3", "shift-2"),
                            List.of("shift-1"));
            assertThat(pages(api, "/v1/actors?limit=3&q=HOLDER"))
                    .containsExactly(
                            List.of("holder-1", "holder-2", "holder-3"),
                            List.of("holder-4", "holder-5", "holder-6"),
                            List.of("holder-7"));
            assertThat(pages(api, "/v1/actors/mark-milley/timeline?limit=3"))
                    .containsExactly(List.of("s7", "s6", "s5"), List.of("s4", "s3", "s2"), List.of("s1"));
            assertThat(pages(api, "/v1/shifts?actor=al-qaeda&limit=4&since=2021-09-02"))
                    .containsExactly(
                            List.of("shift-7", "shift-6", "shift-5", "shift-4"), List.of("shift-3", "shift-2"));
        }
    }

    @Test
    void aFullLastPageHasNoNext() {
        try (ServedApi api = new ServedApi(seven())) {
            assertThat(pages(api, "/v1/shifts?limit=7")).hasSize(1);
        }
    }

    @Test
    void manyReadersAtOnceAllGetTheWholeAnswer() {
        try (ServedApi api = new ServedApi(seven())) {
            String expected = api.get("/v1/shifts").toString();
            List<CompletableFuture<String>> readers = IntStream.range(0, 100)
                    .mapToObj(reader -> CompletableFuture.supplyAsync(
                            () -> api.get("/v1/shifts").toString()))
                    .toList();
            assertThat(readers.stream().map(CompletableFuture::join)).containsOnly(expected);
        }
    }
}
