package io.claimtracker.query.http;

import io.claimtracker.routing.PeerProtocol;
import io.javalin.http.Context;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Works on so many requests at one time; further ones are told at once to come again, rather than kept waiting for an answer
 * that their caller has given up on. A stream of events, which has a bound of its own, counts until it begins. Whether
 * the instance lives is answered always, lest a busy one be taken for a dead one. What other instances ask has a share of its
 * own: it waits for nobody further, and were it refused, instances that are busy with each other's questions would finish none.
 */
public final class BusyLimit extends Handler.Wrapper {
    private static final String SHARE = "claimtracker.share";
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Semaphore free;
    private final Semaphore freeForInstances;

    public BusyLimit(int requests) {
        this.free = new Semaphore(requests);
        this.freeForInstances = new Semaphore(requests);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith("/health/")) {
            return super.handle(request, response, callback);
        }
        Semaphore share = path.startsWith(PeerProtocol.PREFIX) ? freeForInstances : free;
        if (!share.tryAcquire()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (held.getAndSet(false)) {
                share.release();
            }
        };
        request.setAttribute(SHARE, giveBack);
        try {
            return super.handle(request, response, callback);
        } finally {
            giveBack.run();
        }
    }

    /** Gives a request's share back before it is over: it has become a stream without end, which is bounded as such. */
    static void leave(Context ctx) {
        if (ctx.attribute(SHARE) instanceof Runnable giveBack) {
            giveBack.run();
        }
    }
}
