package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which days matter to what was known before an instant. */
class EarliestRecordedTest {
    private final KeyValueStore<String, Long> counts = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("counts"), Serdes.String(), Serdes.Long())
            .withLoggingDisabled()
            .build();
    private final EarliestRecorded earliest = new EarliestRecorded(counts, RecordKey.of("milley", "regroup"));

    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(new Properties());
        counts.init(context.getStateStoreContext(), counts);
        earliest.add(order("2021-06-17", "2021-06-18"));
        earliest.add(order("2021-09-28", "2021-10-05"));
        earliest.add(order("2021-09-28", "2021-09-29"));
        earliest.add(order("2021-09-30", "2021-10-02"));
        earliest.add(order("2021-10-01", "2021-10-01"));
        earliest.add(order("2022-01-01", "2022-01-02"));
        // Of others, on either side in the store.
        new EarliestRecorded(counts, RecordKey.of("milley", "regain")).add(order("2021-09-29", "2021-09-29"));
        new EarliestRecorded(counts, RecordKey.of("milley", "withdraw")).add(order("2021-09-29", "2021-09-29"));
    }

    @AfterEach
    void close() {
        counts.close();
    }

    private static String order(String stated, String recorded) {
        return RecordKey.of(stated, RecordKey.sortable(midnight(recorded)), "uri", "0000000000", "id", "CLAIM");
    }

    private static Instant midnight(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private void check(String from, String before, String... days) {
        assertThat(earliest.daysFrom(order(from, "2021-01-01"), midnight(before)))
                .containsExactly(days);
    }

    @Test
    void theyBeginWithThatOfThePlaceAndHaveAnythingOnRecordByThen() {
        check("2021-01-01", "2023-01-01", "2021-06-17", "2021-09-28", "2021-09-30", "2021-10-01", "2022-01-01");
        check("2021-09-28", "2023-01-01", "2021-09-28", "2021-09-30", "2021-10-01", "2022-01-01");
        check("2021-09-29", "2023-01-01", "2021-09-30", "2021-10-01", "2022-01-01");
        check("2022-01-02", "2023-01-01");
    }

    @Test
    void whatWasRecordedThenOrLaterMakesNoDay() {
        check("2021-01-01", "2021-10-02", "2021-06-17", "2021-09-28", "2021-10-01");
        check("2021-01-01", "2021-09-29", "2021-06-17");
        check("2021-07-01", "2021-09-29");
    }
}
