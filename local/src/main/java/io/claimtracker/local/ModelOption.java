package io.claimtracker.local;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.extraction.attribution.TrainedAttributionFinder;
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
        return model == null
                ? new StatementExtractor(ListedActors.builtIn())
                : new StatementExtractor(
                        ListedActors.builtIn(), new TrainedAttributionFinder(new ModelFile(model).read()));
    }
}
