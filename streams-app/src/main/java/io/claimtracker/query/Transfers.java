package io.claimtracker.query;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends long bodies. One that fails halfway is broken off, as its length is not known: a plain end would look like its end. */
final class Transfers {
    /** Most at a time: each keeps a thread, for as long as whoever asked takes to read. */
    static final int MOST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final Semaphore free = new Semaphore(MOST);

    /** @throws RestoringException if too many are under way */
    void transfer(Context ctx, Streamed body) {
        if (!free.tryAcquire()) {
            throw new RestoringException(MOST + " exports are under way; ask again when one has ended");
        }
        try {
            body.writeTo(ctx.outputStream());
        } catch (IOException e) {
            LOG.debug("nobody takes the rest of {}", ctx.path(), e);
            breakOff(ctx);
        } catch (QueryException | InvalidStateStoreException e) {
            LOG.warn("{} is broken off: {}", ctx.path(), e.getMessage());
            breakOff(ctx);
        } catch (RuntimeException e) {
            LOG.error("{} is broken off", ctx.path(), e);
            breakOff(ctx);
        } finally {
            free.release();
        }
    }

    private static void breakOff(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
