package io.claimtracker.query.reads;

import io.claimtracker.query.problem.BadQueryException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of a list ended: a store key, written so that nobody is tempted to read it. */
public final class Cursor {
    private Cursor() {}

    /** The cursor of a list that goes on after a key. */
    public static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key that a list goes on after.
     *
     * @throws BadQueryException if the text is not a cursor
     */
    public static String decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unknown();
        }
    }

    static BadQueryException unknown() {
        return new BadQueryException("cursor is not one that this list gave out");
    }
}
