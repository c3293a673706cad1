package io.claimtracker.routing;

import io.claimtracker.topology.PartitionedBy;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How instances talk with each other: paths and headers. */
public final class PeerProtocol {
    /** What stands before every path that only instances may ask for. */
    public static final String PREFIX = "/internal/";

    /** Where an instance says how it stands. */
    public static final String STATUS = PREFIX + "v1/status";

    /** The header with what all instances share. */
    public static final String SECRET = "Claims-Instance-Secret";

    /** The header with how old a copy may be, as ISO 8601 writes durations. */
    public static final String MAX_STALENESS = "Claims-Max-Staleness";

    /** The header with who answered: {@code active} or {@code standby}. */
    public static final String ROLE = "Claims-Role";

    /** The header with how many changes the copy that answered had still to take over. */
    public static final String LAG = "Claims-Lag";

    /** The header with how old the answer may be, in seconds with three decimals. */
    public static final String STALENESS = "Claims-Staleness";

    private PeerProtocol() {}

    /** Where a partition is asked. */
    static String path(PartitionedBy by, int partition, String read) {
        return PREFIX + "v1/" + by.name().toLowerCase(Locale.ROOT) + "/" + partition + "/" + read;
    }

    /** A duration as {@link #STALENESS} has it. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }

    static Freshness freshness(HttpHeaders headers) {
        if (!headers.firstValue(ROLE).equals(Optional.of("standby"))) {
            return Freshness.ACTIVE;
        }
        return new Freshness(
                Freshness.Role.STANDBY,
                headers.firstValueAsLong(LAG).orElse(0),
                headers.firstValue(STALENESS)
                        .map(seconds -> Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000)))
                        .orElse(Freshness.UNKNOWN));
    }
}
