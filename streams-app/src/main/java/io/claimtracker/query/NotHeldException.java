package io.claimtracker.query;

import io.javalin.http.HttpStatus;
import org.apache.kafka.streams.state.HostInfo;

/** Another instance holds the partition that answers this: ask there. */
public final class NotHeldException extends QueryException {
    private static final long serialVersionUID = 1L;

    private final int partition;
    private final String owner;

    public NotHeldException(int partition, HostInfo owner) {
        super(
                HttpStatus.MISDIRECTED_REQUEST,
                "partition " + partition + " is held by " + owner.host() + ":" + owner.port() + "; ask there");
        this.partition = partition;
        this.owner = owner.host() + ":" + owner.port();
    }

    @Override
    Problem problem() {
        return super.problem().with("partition", partition).with("owner", owner);
    }
}
