package io.claimtracker.local;

import io.claimtracker.producer.ArticlePublisher;
import io.claimtracker.producer.ArticleReader;
import io.claimtracker.producer.ProgressLines;
import io.claimtracker.producer.Publication;
import io.claimtracker.producer.PublishSummary;
import io.claimtracker.producer.RecordTime;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.SetupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Publishes articles from files with the producer, as the command publish does. */
final class LocalArticles implements ArticleLoader {
    @Override
    public Loaded load(LocalCluster cluster, List<Path> paths, boolean backfill) {
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new SetupException(path + " is not there");
            }
        }
        Clock clock = Clock.systemUTC();
        SchemaRegistry registry = new SchemaRegistry(cluster.registryUrl());
        try (ArticlePublisher publisher = ArticlePublisher.connect(cluster.client(), registry)) {
            Publication publication = new Publication(
                    publisher,
                    new ArticleReader(ArticleReader.DEFAULT_MAX_BODY_BYTES, null),
                    backfill ? RecordTime.backfill(clock) : RecordTime.sending(clock),
                    new ProgressLines(System.err::println));
            paths.forEach(publication::publish);
            PublishSummary summary = publication.finish();
            return new Loaded(summary.sent(), summary.bad());
        }
    }
}
