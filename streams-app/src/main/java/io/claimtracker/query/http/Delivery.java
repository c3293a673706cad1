package io.claimtracker.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends answers: compressed where that is wanted, and a single object only to those who do not have it yet.
 *
 * <p>A single object may be kept, and is asked about again each time: it changes when a statement comes. Lists are not to be
 * kept: without a tag there is nothing to ask again by, and what was behind a key should not lie in a browser's store.
 */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Where a stream ends at its first byte, and so gives back what it holds. */
    private static final OutputStream NOWHERE = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("the answer to HEAD has no body");
        }
    };

    private final boolean keyed;

    /** @param keyed whether callers need keys, so that what one got is not for another */
    public Delivery(boolean keyed) {
        this.keyed = keyed;
    }

    /** Sends an answer to whoever asked a route. */
    public void send(Context ctx, Route route, Answer answer) {
        answer.stream().ifPresentOrElse(body -> send(ctx, answer, body), () -> sendWhole(ctx, route, answer));
    }

    /** What another instance asked for: it keeps nothing, and has the rest of the way to go. */
    public static void sendToInstance(Context ctx, Answer answer) {
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }

    private static void send(Context ctx, Answer answer, StreamBody body) {
        ctx.header("Cache-Control", "no-store");
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status()).contentType(answer.contentType());
        if (answer.contentType().startsWith("text/event-stream")) {
            BusyLimit.leave(ctx);
        }
        try {
            body.writeTo(
                    ctx.method().equals(HandlerType.HEAD) ? NOWHERE : ctx.res().getOutputStream());
        } catch (IOException e) {
            LOG.debug("whoever asked {} is gone, or wants no body", ctx.path(), e);
        } catch (RuntimeException e) {
            LOG.warn("the answer to {} is broken off", ctx.path(), e);
            breakOff(ctx);
        }
    }

    /** Ends the connection: how long a stream is was not said, so that a plain end would look like its end. */
    private static void breakOff(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private void sendWhole(Context ctx, Route route, Answer answer) {
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
