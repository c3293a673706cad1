package io.claimtracker.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key itself, as its owner sends it. It is made here, never chosen: 256 random bits cannot be guessed, nor found by trying,
 * so that an unsalted, fast hash of it gives nothing away, which of a password it would.
 *
 * @param text what is sent
 */
public record Secret(String text) {
    /** What every key begins with, so that people and scanners know one when they see it. */
    public static final String PREFIX = "ctk_";

    private static final int BYTES = 32;

    /** A new one, from the system's source of randomness. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its SHA-256, in lower-case hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(hashBytes());
    }

    byte[] hashBytes() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Not the key: what is printed by mistake must not give it away. */
    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
