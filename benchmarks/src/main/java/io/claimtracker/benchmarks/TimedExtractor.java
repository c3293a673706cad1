package io.claimtracker.benchmarks;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import io.claimtracker.topology.ArticleExtractor;
import java.util.List;

/** An extractor with a watch on it. Several threads may use it, as far as they may use the extractor. */
final class TimedExtractor implements ArticleExtractor {
    private static final long SLOW_NANOS = 1_000_000_000L;

    private final ArticleExtractor extractor;
    private long nanos;
    private long slow;
    private Slowest slowest = new Slowest("", 0);

    /** The article that took longest. */
    record Slowest(String uri, long nanos) {
        double seconds() {
            return nanos / 1e9;
        }
    }

    TimedExtractor(ArticleExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public List<Statement> extract(Article article, String edition) {
        long begin = System.nanoTime();
        try {
            return extractor.extract(article, edition);
        } finally {
            add(article.getUri(), System.nanoTime() - begin);
        }
    }

    /** Seconds of all threads together, by the clock on the wall. */
    synchronized double seconds() {
        return nanos / 1e9;
    }

    /** How many articles took more than a second. */
    synchronized long slowArticles() {
        return slow;
    }

    synchronized Slowest slowest() {
        return slowest;
    }

    private synchronized void add(String uri, long took) {
        nanos += took;
        if (took > SLOW_NANOS) {
            slow++;
        }
        if (took > slowest.nanos()) {
            slowest = new Slowest(uri, took);
        }
    }
}
