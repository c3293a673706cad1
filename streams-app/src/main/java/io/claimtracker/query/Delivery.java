package io.claimtracker.query;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * Sends answers: compressed where that is wanted, and a single object only to those who do not have it yet.
 *
 * <p>A single object may be kept, and is asked about again each time: it changes when a statement comes. Lists are not to be
 * kept: without a tag there is nothing to ask again by, and what was behind a key should not lie in a browser's store.
 */
final class Delivery {
    private final boolean keyed;

    /** @param keyed whether callers need keys, so that what one got is not for another */
    Delivery(boolean keyed) {
        this.keyed = keyed;
    }

    void send(Context ctx, Route route, Answer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean compressed = body.length >= Gzip.LEAST_BYTES && Gzip.accepted(headers(ctx, "Accept-Encoding"));
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status()).contentType(answer.contentType());
        ctx.res().addHeader("Vary", "Accept-Encoding");
        if (route.tagged() && answer.status() == HttpStatus.OK.getCode()) {
            String tag = EntityTag.of(body, compressed);
            ctx.header("ETag", tag).header("Cache-Control", caching(ctx, route));
            if (EntityTag.isAmong(headers(ctx, "If-None-Match"), tag)) {
                ctx.status(HttpStatus.NOT_MODIFIED);
                return;
            }
        } else {
            ctx.header("Cache-Control", "no-store");
        }
        if (compressed) {
            ctx.header("Content-Encoding", "gzip").result(Gzip.of(body));
        } else {
            ctx.result(body);
        }
    }

    private String caching(Context ctx, Route route) {
        if (!keyed || route.access() == Access.OPEN) {
            return "no-cache";
        }
        ctx.res().addHeader("Vary", "Authorization");
        return "private, no-cache";
    }

    private static List<String> headers(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }
}
