package io.claimtracker.app;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.extraction.attribution.AttributionModel;
import io.claimtracker.extraction.attribution.TrainedAttributionFinder;
import io.claimtracker.extraction.text.LexiconLine;
import io.claimtracker.extraction.what.EventLexicon;
import io.claimtracker.topology.ArticleExtractor;
import java.nio.file.Path;
import java.util.List;

/**
 * What extracts for a service, and which version of it that is.
 *
 * @param version another one wherever the extractor may find something else in some article
 */
public record VersionedExtractor(ArticleExtractor extractor, String version) {
    /**
     * The engine that comes with Claim Tracker, with a user's kinds of event beside the built-in ones.
     *
     * @param eventKinds files in the format of the built-in lexicon
     * @throws ConfigException if a file cannot be read
     * @throws io.claimtracker.extraction.text.LexiconException if an entry cannot be used
     */
    public static VersionedExtractor with(List<Path> eventKinds) {
        List<LexiconLine> entries = EventKindFiles.read(eventKinds);
        StatementExtractor engine = new StatementExtractor(
                ListedActors.builtIn(),
                new TrainedAttributionFinder(AttributionModel.shipped()),
                EventLexicon.with(entries));
        return new VersionedExtractor(new EngineExtractor(engine), ExtractorVersion.of(entries));
    }
}
