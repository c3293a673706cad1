package io.claimtracker.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a record that is a CloudEvent, in the binary mode of CloudEvents' Kafka protocol binding 1.0. */
public final class CloudEventHeaders {
    private static final String SPECIFICATION_VERSION = "1.0";

    private CloudEventHeaders() {}

    /**
     * The attributes that every record of ours carries.
     *
     * @param id what identifies the event at its source: equal for a record that is sent again
     * @param source which part of the system it comes from, a URI reference
     * @param type what kind of event it is, with its version, e.g. io.claimtracker.article.v1
     * @param time when it happened
     */
    public static Headers of(String id, String source, String type, Instant time) {
        Headers headers = new RecordHeaders();
        headers.add("ce_specversion", utf8(SPECIFICATION_VERSION));
        headers.add("ce_id", utf8(id));
        headers.add("ce_source", utf8(source));
        headers.add("ce_type", utf8(type));
        headers.add("ce_time", utf8(time.toString()));
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
