package io.claimtracker.position;

import io.claimtracker.avro.ShiftCause;
import io.claimtracker.avro.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The id of a shift: a hash of holder, issue, statement, cause and its time, so that a shift derived again is the same. */
final class ShiftId {
    private static final int HEX_DIGITS = 20;

    private ShiftId() {}

    static String of(Statement statement, ShiftCause cause, Instant at) {
        String identity = String.join(
                "\n",
                statement.getHolder().getId(),
                statement.getIssue().getId(),
                statement.getId(),
                cause.name(),
                at.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
