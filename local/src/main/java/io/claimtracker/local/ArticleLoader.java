package io.claimtracker.local;

import java.nio.file.Path;
import java.util.List;

/** What publishes articles from files to a local cluster, reporting each that is bad on standard error. */
public interface ArticleLoader {
    /**
     * How many articles went through.
     *
     * @param published acknowledged by the broker
     * @param refused reported as bad
     */
    record Loaded(long published, long refused) {}

    /**
     * Publishes and waits for every acknowledgement.
     *
     * @param paths files and directories
     * @param backfill whether records bear the articles' own times, rather than the time of sending
     */
    Loaded load(LocalCluster cluster, List<Path> paths, boolean backfill);
}
