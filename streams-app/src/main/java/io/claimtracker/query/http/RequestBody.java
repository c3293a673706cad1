package io.claimtracker.query.http;

import io.claimtracker.query.problem.BadBodyException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The body of a request: JSON, and no more of it than is allowed. */
public final class RequestBody {
    /** Most bytes of a body. */
    static final int MAX_BYTES = 16_384;

    private RequestBody() {}

    /**
     * Reads it.
     *
     * @throws BadBodyException if it is too large, no UTF-8, or not declared as JSON. A page of another site can have a
     *     browser send anything but that without our leave.
     */
    public static String read(Context ctx) {
        String contentType = Objects.requireNonNullElse(ctx.contentType(), "");
        if (!contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw BadBodyException.notJson(contentType);
        }
        byte[] bytes = bytes(ctx);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BadBodyException.unreadable("the body is not UTF-8");
        }
    }

    private static byte[] bytes(Context ctx) {
        if (ctx.contentLength() > MAX_BYTES) {
            throw BadBodyException.tooLarge(MAX_BYTES);
        }
        try (InputStream body = ctx.bodyInputStream()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw BadBodyException.tooLarge(MAX_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
