package io.claimtracker.query.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Answers compressed, for whoever takes them so (RFC 9110, 12.5.3). */
final class Gzip {
    /** Bytes under which a body goes in one packet anyhow. */
    static final int LEAST_BYTES = 1_024;

    private Gzip() {}

    /** @param acceptEncoding the values of that header */
    static boolean accepted(List<String> acceptEncoding) {
        return acceptEncoding.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> value.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(value ->
                        value.equals("gzip") || (value.startsWith("gzip;q=") && !value.matches("gzip;q=0(\\.0*)?")));
    }

    static byte[] of(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
