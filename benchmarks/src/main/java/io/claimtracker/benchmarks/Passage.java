package io.claimtracker.benchmarks;

import io.claimtracker.local.LocalCluster;
import io.claimtracker.producer.ArticlePublisher;
import io.claimtracker.producer.ArticleReader;
import io.claimtracker.producer.ProgressLines;
import io.claimtracker.producer.Publication;
import io.claimtracker.producer.PublishSummary;
import io.claimtracker.producer.RecordTime;
import io.claimtracker.schemas.SchemaRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How long an application took to start, and articles to come through it: the same for every application, so that they
 * compare.
 *
 * @param startSeconds from its start until it runs
 * @param published articles in the topic
 * @param refused records that gave no article
 * @param publishSeconds from the first article sent until the last is acknowledged
 * @param doneSeconds from the first article sent until the application is done with the last
 */
record Passage(double startSeconds, long published, long refused, double publishSeconds, double doneSeconds) {
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final int LOOKS_BETWEEN_LINES = 50;

    /** Where articles come from: it hands them all to a publication. */
    interface Articles extends Consumer<Publication> {}

    /**
     * Starts an application, sends it articles once it runs, waits until it is done with them, and ends it.
     *
     * @param starter starts it
     */
    static Passage measure(LocalCluster cluster, Supplier<Measured> starter, Articles articles, boolean backfill)
            throws InterruptedException {
        long begin = System.nanoTime();
        try (Measured application = starter.get()) {
            await(application, "starting");
            long running = System.nanoTime();
            PublishSummary summary = publish(cluster, articles, backfill);
            await(application, "working");
            double done = seconds(running);
            return new Passage(
                    (running - begin) / 1e9,
                    summary.sent(),
                    summary.bad(),
                    summary.time().toNanos() / 1e9,
                    done);
        }
    }

    /** Articles a second, from the first one sent to the last one done with. */
    double articlesPerSecond() {
        return published / doneSeconds;
    }

    /** Sends articles, and returns when all are acknowledged. */
    static PublishSummary publish(LocalCluster cluster, Articles articles, boolean backfill) {
        Clock clock = Clock.systemUTC();
        SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl());
        try (ArticlePublisher publisher = ArticlePublisher.connect(cluster.client(), registry)) {
            Publication publication = new Publication(
                    publisher,
                    new ArticleReader(ArticleReader.DEFAULT_MAX_BODY_BYTES, null),
                    backfill ? RecordTime.backfill(clock) : RecordTime.sending(clock),
                    new ProgressLines(System.err::println));
            articles.accept(publication);
            return publication.finish();
        }
    }

    /** Waits until an application runs and is done with what was sent. */
    static void await(Measured application, String doing) throws InterruptedException {
        long begin = System.nanoTime();
        for (int looks = 1; !application.isDone(); looks++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            if (looks % LOOKS_BETWEEN_LINES == 0) {
                System.err.printf(Locale.ROOT, "  %s, %.0f s%n", doing, seconds(begin));
            }
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
