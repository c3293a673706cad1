package io.claimtracker.producer;

import java.time.Duration;
import java.util.Locale;

/**
 * What came of publishing.
 *
 * @param files files read
 * @param sent articles that every replica in sync has
 * @param bad records that are no article, files that cannot be read, articles that the brokers did not take
 * @param bytes bytes read
 * @param time from the first file to the last acknowledgement
 */
public record PublishSummary(long files, long sent, long bad, long bytes, Duration time) {
    /** Whether everything that was read was sent. */
    public boolean complete() {
        return bad == 0;
    }

    /** Articles sent a second. */
    public double rate() {
        return time.isZero() ? 0 : sent / seconds();
    }

    /** One JSON object. */
    public String toJson() {
        return String.format(
                Locale.ROOT,
                "{\"files\": %d, \"sent\": %d, \"bad\": %d, \"bytes\": %d, \"seconds\": %.3f, \"articlesPerSecond\": %.1f}",
                files,
                sent,
                bad,
                bytes,
                seconds(),
                rate());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "sent %,d articles, %,d bad, from %,d files, %,d bytes, in %.1f s (%,.0f articles/s)",
                sent,
                bad,
                files,
                bytes,
                seconds(),
                rate());
    }

    private double seconds() {
        return time.toNanos() / 1e9;
    }
}
