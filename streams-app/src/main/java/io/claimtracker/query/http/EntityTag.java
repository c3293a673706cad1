package io.claimtracker.query.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What one body of a resource is told from another by (RFC 9110, 8.8.3): a hash of it, so it is the same on every instance. */
final class EntityTag {
    /** Bytes of the hash that are used: as good as never the same for two bodies. */
    private static final int BYTES = 16;

    private EntityTag() {}

    /** @param coded whether the body is sent compressed, which makes it another one */
    static String of(byte[] body, boolean coded) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)) + (coded ? "-gzip" : "") + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Whether whoever asks has this one already.
     *
     * @param ifNoneMatch the values of that header
     */
    static boolean isAmong(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .map(value -> value.startsWith("W/") ? value.substring(2) : value)
                .anyMatch(value -> value.equals("*") || value.equals(tag));
    }
}
