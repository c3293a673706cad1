package io.claimtracker.schemas;

import io.claimtracker.avro.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The content hash of an edition: equal for two records that say the same, whenever they were retrieved.
 *
 * <p>It is part of keys that are kept for ever, so it must never change. Each field that is present is hashed with its
 * name, both with their lengths before them: no two editions share a text to be hashed, and a field added to the schema
 * later, absent in what was sent before, leaves the old hashes as they are.
 */
public final class EditionHash {
    /** Length of a hash, in hexadecimal digits: 64 bits tell the few editions of one uri apart. */
    public static final int LENGTH = 16;

    private final MessageDigest digest;

    private EditionHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of everything in an edition but when it was retrieved; times count in milliseconds, as they are sent. */
    public static String of(Article article) {
        return new EditionHash()
                .add("uri", article.getUri())
                .add("version", article.getVersion())
                .add("title", article.getTitle())
                .add("source", article.getSource())
                .add("url", article.getUrl())
                .add("language", article.getLanguage())
                .add("published", article.getPublished().map(EditionHash::milliseconds))
                .add("modified", article.getModified().map(EditionHash::milliseconds))
                .add("status", article.getStatus().name())
                .add("body", article.getBody())
                .toHex();
    }

    private EditionHash add(String name, Optional<String> value) {
        return value.map(present -> add(name, present)).orElse(this);
    }

    private EditionHash add(String name, String value) {
        addText(name);
        addText(value);
        return this;
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private String toHex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static String milliseconds(Instant time) {
        return String.valueOf(time.toEpochMilli());
    }
}
