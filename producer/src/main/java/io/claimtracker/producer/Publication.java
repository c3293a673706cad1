package io.claimtracker.producer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One run of publishing, from sources to the acknowledgement of their last article. Used by one thread:
 * {@link #publish} each source, then {@link #finish}.
 */
public final class Publication {
    private static final int MOST_BAD_SAID = 1_000;
    private static final int MOST_REFUSED_SAID = 20;

    private final ArticlePublisher publisher;
    private final ArticleReader reader;
    private final RecordTime recordTime;
    private final Progress progress;
    private final Complaints bad;
    private final Complaints refused;
    private final AtomicLong acknowledged = new AtomicLong();
    private final long startedAt = System.nanoTime();
    private volatile boolean stopped;
    private long files;

    /**
     * @param publisher where articles go; whoever made it closes it
     * @param progress hears of every record and of whatever is wrong; whoever made it closes it
     */
    public Publication(ArticlePublisher publisher, ArticleReader reader, RecordTime recordTime, Progress progress) {
        this.publisher = publisher;
        this.reader = reader;
        this.recordTime = recordTime;
        this.progress = progress;
        this.bad = new Complaints("bad records", MOST_BAD_SAID, progress::say);
        this.refused = new Complaints("refused articles", MOST_REFUSED_SAID, progress::say);
    }

    /**
     * Sends every article of a source; what is wrong with any is said and counted.
     *
     * @throws PublishException if the cluster no longer takes articles
     */
    public void publish(ArticleSource source) {
        files++;
        reader.read(source, this::accept);
    }

    /**
     * Sends every article in a file, or in every file under a directory.
     *
     * @throws PublishException if the cluster no longer takes articles
     */
    public void publish(Path path) {
        new ArticleFiles(this::publish, this::accept).visit(path);
    }

    /**
     * Takes one thing that was read: sends it, or says and counts what is wrong.
     *
     * @throws PublishException if the cluster no longer takes articles
     */
    public void accept(Read read) {
        if (read instanceof Read.Good good) {
            send(good);
        } else if (read instanceof Read.Bad wrong) {
            bad.add(wrong.message());
        } else if (read instanceof Read.Warning warning) {
            progress.say("warning: " + warning.message());
        }
        progress.at(acknowledged.get(), reader.bytesRead());
    }

    /**
     * Waits until the fate of every article is known.
     *
     * @throws PublishException if the cluster no longer takes articles
     */
    public PublishSummary finish() {
        try {
            publisher.flush();
        } catch (PublishException e) {
            throw stopped(e);
        } finally {
            bad.finish();
            refused.finish();
        }
        return new PublishSummary(
                files,
                acknowledged.get(),
                bad.count() + refused.count(),
                reader.bytesRead(),
                Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void send(Read.Good good) {
        RecordTime.Chosen chosen = recordTime.of(good.article());
        if (chosen instanceof RecordTime.None none) {
            bad.add(new Read.Bad(good.place(), none.field(), none.reason()).message());
        } else if (chosen instanceof RecordTime.At at) {
            try {
                publisher.send(good.article(), at.time(), new Counted(good.place()));
            } catch (PublishException e) {
                throw stopped(e);
            }
        }
    }

    private PublishException stopped(PublishException e) {
        // What is still in flight is lost for the same reason: one line says it for all.
        stopped = true;
        String message = String.format(
                Locale.ROOT,
                "%s; %,d articles are known to be in the topic, publish again",
                e.getMessage(),
                acknowledged.get());
        return new PublishException(message, e);
    }

    private final class Counted implements ArticlePublisher.Receipt {
        private final Place place;

        Counted(Place place) {
            this.place = place;
        }

        @Override
        public void acknowledged() {
            acknowledged.incrementAndGet();
        }

        @Override
        public void refused(String reason) {
            if (stopped) {
                return;
            }
            refused.add(place + ": is not taken by Kafka: " + reason);
        }
    }
}
