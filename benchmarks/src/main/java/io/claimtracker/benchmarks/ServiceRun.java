package io.claimtracker.benchmarks;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.local.DataDirectory;
import io.claimtracker.local.LocalCluster;
import io.claimtracker.schemas.Topic;
import io.claimtracker.schemas.Topics;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The service on a cluster of its own, from nothing to views that have everything. */
final class ServiceRun {
    private static final Set<String> OUTPUTS = Topics.ALL.stream()
            .filter(topic -> !topic.equals(Topics.ARTICLES))
            .map(Topic::name)
            .collect(Collectors.toSet());
    /** What the streams app names after itself: changelogs and repartition topics. */
    private static final String INTERNAL_PREFIX = "claim-tracker-";

    private ServiceRun() {}

    static ServiceFigures of(Passage.Articles articles, int threads, boolean backfill) throws InterruptedException {
        TimedExtractor extractor = new TimedExtractor(new EngineExtractor(ListedActors.builtIn()));
        try (DataDirectory directory = DataDirectory.temporary()) {
            long begin = System.nanoTime();
            try (LocalCluster cluster = LocalCluster.start(directory)) {
                double clusterSeconds = (System.nanoTime() - begin) / 1e9;
                Passage passage = Passage.measure(
                        cluster,
                        () -> MeasuredService.start(cluster, directory.state(), threads, extractor),
                        articles,
                        backfill);
                long peakMemory = PeakMemory.bytes().orElse(0);
                TopicContents contents = new TopicContents(cluster);
                Path broker = directory.broker();
                return new ServiceFigures(
                        clusterSeconds,
                        passage,
                        contents.size(Topics.CLAIMS) + contents.size(Topics.ASSESSMENTS),
                        contents.size(Topics.POSITIONS),
                        contents.size(Topics.POSITION_SHIFTS),
                        contents.deadLetters(),
                        extractor.seconds(),
                        extractor.slowArticles(),
                        extractor.slowest(),
                        peakMemory,
                        StoredBytes.inTopics(broker, Topics.ARTICLES.name()::equals),
                        StoredBytes.inTopics(broker, OUTPUTS::contains),
                        StoredBytes.inTopics(broker, topic -> topic.startsWith(INTERNAL_PREFIX)),
                        StoredBytes.under(directory.state()));
            }
        }
    }
}
