package io.claimtracker.local;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.extraction.attribution.AttributionModel;
import io.claimtracker.extraction.attribution.TrainedAttributionFinder;
import io.claimtracker.extraction.what.EventLexicon;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --model}: with which model to extract. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model that train has written, instead of the one that comes with Claim Tracker.")
    private @Nullable Path model;

    /** The extractor with that model. */
    StatementExtractor extractor() {
        return extractor(EventLexicon.builtIn());
    }

    /** The extractor with that model, and these kinds of event. */
    StatementExtractor extractor(EventLexicon events) {
        AttributionModel attributions = model == null ? AttributionModel.shipped() : new ModelFile(model).read();
        return new StatementExtractor(ListedActors.builtIn(), new TrainedAttributionFinder(attributions), events);
    }
}
