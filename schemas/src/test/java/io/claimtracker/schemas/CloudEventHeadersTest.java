package io.claimtracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
    @Test
    void recordCarriesTheAttributesThatCloudEventsRequires() {
        List<String> headers = new ArrayList<>();
        for (Header header : CloudEventHeaders.of(
                "şimşek-1#ab", "/producer", "io.claimtracker.article.v1", Instant.parse("2021-10-01T06:12:00.5Z"))) {
            headers.add(header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8));
        }

        assertThat(headers)
                .containsExactly(
                        "ce_specversion: 1.0",
                        "ce_id: şimşek-1#ab",
                        "ce_source: /producer",
                        "ce_type: io.claimtracker.article.v1",
                        "ce_time: 2021-10-01T06:12:00.500Z");
    }
}
