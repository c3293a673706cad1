package io.claimtracker.extraction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Gives a document's statements their ids: a hash of uri, holder and content as written, and the number of times that the
 * same was met before. White space and quote marks are folded, so that a changed layout changes no id.
 */
final class StatementId {
    /** 96 bits: no collision to fear among a billion statements. */
    private static final int HEX_DIGITS = 24;

    private static final String QUOTE_MARKS = "\"“”„«»‘’'";

    private final String uri;
    private final Map<String, Integer> occurrences = new HashMap<>();

    StatementId(String uri) {
        this.uri = uri;
    }

    String next(String holder, String content) {
        String words = folded(holder) + '\n' + folded(content);
        int occurrence = occurrences.merge(words, 1, Integer::sum);
        return hash(uri + '\n' + words + '\n' + occurrence);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\u00a0' || Character.isWhitespace(unit)) {
                space = folded.length() > 0;
                continue;
            }
            if (space) {
                folded.append(' ');
                space = false;
            }
            folded.append(QUOTE_MARKS.indexOf(unit) < 0 ? unit : '\'');
        }
        return folded.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
