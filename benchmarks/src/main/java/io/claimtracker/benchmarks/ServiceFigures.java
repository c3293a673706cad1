package io.claimtracker.benchmarks;

import io.claimtracker.benchmarks.TimedExtractor.Slowest;
import java.util.Map;

/**
 * What the way from articles to views took, and came to.
 *
 * @param clusterSeconds the start of broker and registry, topics and schemas included
 * @param passage the articles' way through the streams app
 * @param statements claims and assessments in their topics
 * @param positions in their topic
 * @param shifts in their topic
 * @param deadLetters how many, by reason
 * @param extractionSeconds spent in extraction, all threads together
 * @param slowArticles articles whose extraction took more than a second
 * @param slowest the article whose extraction took longest
 * @param peakMemoryBytes of the process, broker, producer and service together; 0 where that cannot be told
 * @param articleBytes the articles topic on disk
 * @param outputBytes the other topics of the system on disk
 * @param internalBytes changelogs and topics between stages on disk
 * @param storeBytes the stores on disk
 */
record ServiceFigures(
        double clusterSeconds,
        Passage passage,
        long statements,
        long positions,
        long shifts,
        Map<String, Long> deadLetters,
        double extractionSeconds,
        long slowArticles,
        Slowest slowest,
        long peakMemoryBytes,
        long articleBytes,
        long outputBytes,
        long internalBytes,
        long storeBytes) {

    double perArticle(long sum) {
        return perArticle((double) sum);
    }

    double perArticle(double sum) {
        return sum / passage.published();
    }
}
